"""Bare names: whether it is said who somebody is is told without a pattern for each name, and alike."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.digest.cast.barenames import _tells_who
from generator.language.cues import cues

PARTS = (
    "son",
    "Sons",
    "aunt,",
    "aunt,,",
    "step-son",
    "Jan",
    "JAN,",
    "Jan's",
    "Janson",
    "_jan",
    "ran",
    "\u00c9",
    ".",
)
SPACES = (" ", " ", "\n", "\u00a0", "  ", "")


@given(
    st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(SPACES)).map("".join), max_size=8),
    st.sampled_from(("jan", "jan's", "\u00e9", "jan.")),
)
def test_who_somebody_is_stands_right_before_the_name(parts, name):
    """A word for people, a comma or none, and one space, whatever else has the name's letters in it."""
    text = "".join(parts)
    before = re.finditer(rf"(\w+),?\s{re.escape(name)}\b", text, re.IGNORECASE)
    wanted = not {match[1].lower() for match in before}.isdisjoint(cues("en").people)
    assert _tells_who(name, text, "en") == wanted
