# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""Files: sent, fetched, and told apart."""
