"""From the contract to operation records: names, options, bodies, paging, waits."""
