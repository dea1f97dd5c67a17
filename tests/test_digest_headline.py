"""The headline: a title taken from the sources."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, said, write

STORM = "A storm tore the roof off the fish market in Gdansk on Monday."
HARBOUR = "The harbour of Gdansk was closed after the storm on Monday evening."
TITLE = "Storm closes the harbour of Gdansk"


def headline(title, *others, **fields):
    articles = [article("a.md", STORM, HARBOUR, title=title, **fields)]
    articles += [article(f"b{n}.md", HARBOUR, STORM, title=other) for n, other in enumerate(others)]
    return write(*articles).title


@pytest.mark.parametrize(
    "title",
    [
        TITLE, f"{TITLE} | Baltic Gazette", f"{TITLE} - Baltic Gazette", f"{TITLE} \u2013 WXYZ Channel 4",
        f"Breaking News: {TITLE}", f"LIVE: {TITLE}", f"{TITLE}.", f"  {TITLE} - gazette.example.com",
    ],
)  # fmt: skip
def test_outlet_and_kicker_are_cut(title):
    """What is not of the story is no part of the headline."""
    assert headline(title, publisher="Baltic Gazette") == TITLE


@pytest.mark.parametrize(
    "title",
    [
        "Gdansk: storm closes the harbour for days",
        "Harbour of Gdansk closed - Monday storm tears roof off market",
    ],
)
def test_what_names_the_story_stays(title):
    """A place before a colon, or a clause behind a dash, belongs to the title."""
    assert headline(title) == title


@pytest.mark.parametrize(
    "worse",
    [
        "Storm closes the harbour of Gdansk for...", "Untitled", "Is the harbour of Gdansk closed by the storm?",
        "Home", "Why dogs bark at the moon in winter", "Storm",
    ],
)  # fmt: skip
def test_a_real_headline_wins(worse):
    """A fragment, a question, a title of something else loses, wherever it stands."""
    assert headline(worse, TITLE) == TITLE
    assert headline(TITLE, worse) == TITLE


def test_title_from_a_sentence_loses_against_a_headline():
    """What was inferred from a sentence is the last resort."""
    inferred = "The harbour of Gdansk was closed after the storm"
    found = headline(inferred, TITLE, inferred=(("title", "the first sentence"),))
    assert found == TITLE


def test_editors_title_is_taken_as_it_is():
    """What the editor wrote is not cleaned."""
    assert write(article("a.md", STORM), title="LIVE: our storm | Us").title == "LIVE: our storm | Us"


def test_lone_title_is_kept_whatever_it_is():
    """There is always a headline."""
    assert headline("Untitled") == "Untitled"
    assert write(article("a.md", title="Storm | Gazette")).title == "Storm | Gazette"


def test_what_a_later_article_overtakes_is_no_news():
    """Neither headline nor lede nor points give an older count; the differences do."""
    cost = "Mayor Ewa Lis said that repairs at the ferry terminal would cost 30 million euros."
    fire = "{} people were killed in the fire at a ferry terminal in Gdansk on Monday, police said."
    page = write(
        article("a.md", fire.format("Three"), cost, title="Three killed in fire in Gdansk", day="2026-05-01"),
        article("b.md", fire.format("Five"), title="Death toll rises after fire in Gdansk", day="2026-05-03"),
    )
    assert page.title == "Death toll rises after fire in Gdansk"
    assert said(page) == [fire.format("Five"), cost]
    assert [side.value for side in page.differences[0].sides] == [
        "Three people were killed",
        "Five people were killed",
    ]
