"""The API as the operation records and schemas tell it."""
