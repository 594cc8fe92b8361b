"""The operations of a document by meaning: documents that describe one API read as equal values."""
