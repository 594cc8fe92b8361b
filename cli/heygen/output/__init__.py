"""What goes to standard output and standard error."""
