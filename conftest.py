"""What every test may use: the real servers, by their fixtures."""

pytest_plugins = ["hirewire_testing.servers"]
