"""Whole stories of several sources: most of what an editor finds to differ is shown, and nothing beside it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.digest_articles import article, write

GROUPS = tomllib.loads((Path(__file__).parent / "cases/differing/groups.toml").read_text(encoding="utf-8"))
RECALL = 0.8
"""Share of the sheet's differences that has to be found in each story."""


def told(group):
    """Write up a story."""
    articles = [
        article(f"{number}.md", re.split(r"(?<=[a-z0-9]\.) (?=[A-Z])", text), title=group["title"])
        for number, text in enumerate(group["articles"])
    ]
    return write(*articles).differences


def is_about(difference, row):
    """Whether a difference is the one of a row of the sheet."""
    kind, *words = row
    passages = [side.value + " ".join(one.quote for one in side.citations) for side in difference.sides]
    return difference.kind.value == kind and all(any(word in text for text in passages) for word in words)


@pytest.mark.parametrize("name", GROUPS)
def test_differences_of_a_story(name):
    """Of what differs in a story most is shown, and nothing that is no difference."""
    shown, sheet = told(GROUPS[name]), GROUPS[name]["true"]
    found = [row for row in sheet if any(is_about(one, row) for one in shown)]
    false = [one.subject for one in shown if not any(is_about(one, row) for row in sheet)]
    assert not false
    assert len(found) >= RECALL * len(sheet), [row for row in sheet if row not in found]
