"""The reader of schemas: with what they refer to merged in (`merged`), or by meaning (`reader`)."""
