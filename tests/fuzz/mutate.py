"""Mutations of articles: pieces put in, left out, doubled, moved, many times over."""

# ruff: noqa: ARG001 - the ways have one shape

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

LONGEST = 20_000
"""How many characters a mutant has at most."""

_MOST_REPEATED = 2_000


def mutate(text: str, others: Sequence[str], words: Sequence[str], random: Random) -> str:
    """Return a mutant of a text."""
    for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
        text = random.choice(_WAYS)(text, others, words, random)[:LONGEST]
    return text


def _insert(text, others, words, random):
    at = random.randint(0, len(text))
    return text[:at] + random.choice(words) + text[at:]


def _replace(text, others, words, random):
    start, end = _span(text, random)
    return text[:start] + random.choice(words) + text[end:]


def _drop(text, others, words, random):
    start, end = _span(text, random)
    return text[:start] + text[end:]


def _repeat(text, others, words, random):
    start, end = _span(text, random)
    piece = text[start:end] if random.random() < 0.5 else random.choice(words)
    return text[:end] + piece * int(_MOST_REPEATED ** random.random()) + text[end:]


def _move(text, others, words, random):
    start, end = _span(text, random)
    rest = text[:start] + text[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + text[start:end] + rest[at:]


def _cross(text, others, words, random):
    other = random.choice(others)
    return text[: random.randint(0, len(text))] + other[random.randint(0, len(other)) :]


def _character(text, others, words, random):
    at = random.randint(0, len(text))
    code = random.choice(
        (random.randrange(0x80), random.randrange(0x3000), random.randrange(0xE000, 0x110000))
    )
    return text[:at] + chr(code) + text[at + random.randint(0, 1) :]


def _span(text, random):
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 3, 10, 40, 200)))


_WAYS = (_insert, _insert, _replace, _drop, _repeat, _move, _cross, _character)
