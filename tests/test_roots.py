"""Stems of one root, found by the letters that they begin with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.language.roots import common, front, of_one_root

STEMS = st.text("abé", max_size=7)


@given(st.frozensets(STEMS), st.frozensets(STEMS))
def test_what_is_common_is_of_one_root_with_any_of_the_others(
    one: frozenset[str], other: frozenset[str]
) -> None:
    """Looking up how stems begin finds what comparing each with each does."""
    assert common(one, other) == {word for word in one if any(of_one_root(word, it) for it in other)}


@given(STEMS, STEMS)
def test_stems_of_one_root_have_one_front(one: str, other: str) -> None:
    """No two stems of one root begin with other letters than their front."""
    assert front(one) == front(other) or not of_one_root(one, other)
