# Generated from the OpenAPI contract: do not edit. See CONTRIBUTING.md.
"""One request on its way: connections, deadlines, repetitions, and answers within bounds."""
