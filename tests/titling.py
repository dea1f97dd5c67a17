"""Reading an article that has no title of its own, as the tests of inferred titles do."""

from __future__ import annotations

from generator.load.article import read
from generator.load.records import Source

LEAD = "The harbour of Split opened again on Monday, nine days after the storm. Two ferries left for the islands."


def manuscript(text, path="notes/a1b2c3d4e5f6.md"):
    """Read a text; the name of the file tells nothing."""
    return read(Source(path, text.encode(), "en", "UTC"))


def title(text, path="notes/a1b2c3d4e5f6.md"):
    """Return the title that is inferred."""
    found = manuscript(text, path)
    assert found.article, found.problems
    return found.article.title
