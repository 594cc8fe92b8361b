"""The generator: reads the contract and its overlay, and emits `generated/heygen_api/`."""
