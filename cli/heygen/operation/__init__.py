"""The command of an operation: from its record to signature, request, checks and run."""
