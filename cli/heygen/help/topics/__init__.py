"""Pages of help on what concerns many commands: each is a text file, in paragraphs, and lines that stand as they are.

A paragraph is wrapped; a line that begins with two spaces is not. A line by itself that ends with a colon is a heading.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from heygen.help.layout import Section

TOPICS = {
    "authentication": "Sign in, and which key is used",
    "output": "What is printed: formats, fields, lists to their end",
    "input": "Options, files, standard input and request bodies",
    "waiting": "Jobs: wait for them, take them up again",
    "exit-codes": "How a command ends, and what errors say",
    "environment": "Variables and files that are read",
    "sandbox": "Try everything without an account",
    "agents": "For scripts and AI agents",
}
"""What each is about, in the order in which they are listed."""


def sections(topic: str) -> Iterator[Section]:
    """Yield the page of a topic."""
    from heygen.help.layout import Section  # noqa: PLC0415 - completion needs the names alone

    with open(f"{__path__[0]}/{topic}.txt", encoding="utf-8") as file:  # noqa: PTH123 - one read
        blocks = file.read().strip().split("\n\n")
    title = ""
    for block in blocks:
        lines = block.split("\n")
        if lines[0].endswith(":") and not lines[0].startswith(" ") and (len(lines) == 1 or lines[1].startswith("  ")):
            title, lines = lines[0].removesuffix(":"), lines[1:]
        if not lines:
            continue
        if all(line.startswith("  ") for line in lines):
            yield Section(title=title, lines=tuple(line[2:] for line in lines))
        else:
            yield Section(title=title, text=" ".join(lines))
        title = ""
