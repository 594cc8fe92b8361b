"""Emission of the client package: from the document to the interface of the client, and from that to files."""
