"""Reading: YAML, OpenAPI 3.0 and 3.1, references, overlays, schemas."""
