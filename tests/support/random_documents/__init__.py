"""Random OpenAPI documents, other ways to write them, and changes of them."""
