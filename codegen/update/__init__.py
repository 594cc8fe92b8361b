"""Taking a document in: report, overlay upkeep, changelog, what is left to do."""
