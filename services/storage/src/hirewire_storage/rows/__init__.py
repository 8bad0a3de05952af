"""How rows become values and values rows: the SQL, one module for each kind of thing."""
