"""What the gateway costs: a request over the bus against the same route in one process, and sockets."""
