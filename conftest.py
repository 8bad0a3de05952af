"""What every test may use: the real servers, by their fixtures. Properties are held to no clock; long files begin first."""

pytest_plugins = [
    "hirewire_testing.servers",
    "hirewire_testing.properties",
    "hirewire_testing.order",
    "hirewire_testing.naming",
    "hirewire_testing.logs",
]
