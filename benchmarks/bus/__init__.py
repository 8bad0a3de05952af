"""What the bus costs, as ratios to nats-py alone in the same run."""
