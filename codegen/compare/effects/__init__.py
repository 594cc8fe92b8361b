"""What changes of an API do to its users: on the command line, in Python programs."""
