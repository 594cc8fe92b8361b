"""heygen: a command line for the HeyGen video API."""

__version__ = "0.1.0"
