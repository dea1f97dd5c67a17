"""What a new day added."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

NEWS = (
    "Divers of the navy found two wrecks near the lighthouse.",
    "A crane fell on a ferry of the Azores line at noon.",
    "Bakers in Braga sold bread to four hundred pilgrims for nothing.",
)


@pytest.fixture
def grown():
    """Return two articles of one topic, of which the later one repeats the other and adds news."""
    flood = "The harbour of Porto closed after a flood."
    return (
        article("a.md", flood, day="2025-06-01"),
        article("b.md", flood, *NEWS, day="2025-06-02"),
    )


def test_changes_are_of_the_newest_day(grown):
    """What the newest day's articles say that no older one does is what changed."""
    changed = write(*grown, points=1).changes
    assert changed is not None
    assert changed.articles == ("b.md",)
    assert changed.statements
    assert {said.text for said in changed.statements} < set(NEWS)


def test_changes_repeat_neither_lede_nor_points(grown):
    """What has been read further up the page is not told again as new."""
    page = write(*grown, points=1)
    assert page.changes is not None
    told = {said.text for said in (*page.lede, *page.points)}
    assert told & set(NEWS)
    assert told.isdisjoint(said.text for said in page.changes.statements)


def test_a_first_day_changes_nothing():
    """Articles of one day, or without dates, add to nothing."""
    assert write(article("a.md", "The harbour of Porto closed.", day="2025-06-01")).changes is None
    assert (
        write(article("a.md", "The harbour of Porto closed."), article("b.md", "It is shut.")).changes is None
    )
