"""Help pages, and what is said of a command line that cannot be parsed."""
