"""Faults on demand: what a network, a gateway or a broken service does to a client, when a rule asks for it.

`kinds` declares what can go wrong, `document` reads and checks a document of `rules`, `plan` counts requests and
decides which rule strikes, `answers`, `files` and `jobs` strike, `ledger` keeps what was carried out, `layer` puts it
all around the application, and `control` has the routes to it. `docs/faults.md` tells how to use it.
"""
