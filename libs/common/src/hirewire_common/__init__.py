"""What the services share, and only what at least two of them need."""

import gc

# Nearly all that a service imports stays for its life. By Python's own threshold of 700 objects the collector looks
# through all of it again and again meanwhile, for a tenth of the CPU time of a start, and finds nothing.
gc.set_threshold(20_000, 20)
