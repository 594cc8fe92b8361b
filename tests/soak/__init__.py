"""The soak: many runs of the real command against a sandbox where anything may go wrong, killed at any moment.

`make soak N=10000` does as many runs as one wants, `python -m tests.soak --seed S` one of them alone.
"""
