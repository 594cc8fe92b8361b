"""Values and files that are made up: what fits a schema, what looks right, and media that play."""
