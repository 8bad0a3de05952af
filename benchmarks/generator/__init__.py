"""What documents cost, whether all of them can be read, and what is read in them."""
