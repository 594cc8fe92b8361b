"""Settings, credentials, and where the API is."""
