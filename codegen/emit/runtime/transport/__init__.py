"""One request on its way: connections, deadlines, repetitions, and answers within bounds."""
