"""The options of commands: those of operations, and the command line's own."""
