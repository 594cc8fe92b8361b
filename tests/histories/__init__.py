"""The change workflow, tried on the real histories of public APIs whose documents come in packages of npm."""
