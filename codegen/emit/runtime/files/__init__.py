"""Files: sent, fetched, and told apart."""
