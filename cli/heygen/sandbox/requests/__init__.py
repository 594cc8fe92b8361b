"""One request: whether the API would take it, and what is said where not."""
