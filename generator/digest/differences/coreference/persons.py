"""The surnames of a topic, as far as full names tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.cast.surfaces import GENERATIONS
from generator.digest.differences.coreference.aged import aged
from generator.language.names import is_given

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts


def surnames(facts: Facts) -> frozenset[str]:
    """Return the surnames (lower case) of the topic: of full names that begin with a given name or have an age."""
    given = {one.last for _, says in facts.says for one in says.persons if is_given(one.first, "en")}
    placed = {word for place in facts.places for word in place.split()}
    return frozenset(given | {_surname(name) for name in facts.once(aged)}) - placed - GENERATIONS


def _surname(name: str) -> str:
    words = name.lower().replace(".", "").replace(",", "").split()
    return next((word for word in reversed(words) if word not in GENERATIONS), "")
