"""What a sandbox remembers: resources, jobs, what is there from the start, and events."""
