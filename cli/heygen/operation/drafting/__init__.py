"""Help with writing a request: a skeleton of its body, an editor for it, questions for what is missing."""
