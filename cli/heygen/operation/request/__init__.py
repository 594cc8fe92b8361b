"""What was typed, as a request: read, checked against the contract, explained where it is wrong."""
