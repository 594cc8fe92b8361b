"""Completion in a shell: the scripts, what they ask for, and the data that is answered from without heavy imports."""
