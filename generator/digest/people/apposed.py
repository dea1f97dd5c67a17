"""What somebody is by a phrase behind a masked name: `ONE, policy director for Lima`, `ONE, who is OTHER's sister`.

By the noun with which it ends or that stands before `of` or `at`: what an annotation reads by its first words misses
offices behind words that it does not know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.people.masked import ANYBODY, LAST, ONE, SET_OFF
from generator.language.names import is_relative, is_role
from generator.language.verbs import has_finite_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

_APPOSED = re.compile(
    rf"{ONE}{SET_OFF}(?:, (?:Ph\.?D|M\.?D|Esq)\.?)?,(?: who (?:said (?:he|she) )?is)?"
    r" (?!(?:in|at|on|of|by|as|and|or|but|with|from|for|to|after|near|while|including|who|not|then|now)\b)"
    rf"(?P<told>(?:(?:an?|the) )?(?:{ANYBODY}['\u2019]s? )?[^,;.:\"\u201c\u201d{ONE}-{LAST}]{{3,80}}?)"
    rf"(?=,(?!\d)|[;\"\u201d]| [-\u2013\u2014]{{1,2}} |\.?[\"\u201d]?$)(?!, (?:[A-Z]\w+|{ANYBODY})(?:,| and [A-Z]))"
)
_HEAD = re.compile(r"(?P<noun>[\w-]+)(?= (?:of|for|at|with|in|from|on|near)\b|\Z)")
_FELLOWS = frozenset({"friend", "classmate", "teammate", "roommate", "coworker", "co-worker", "colleague"})
_WHOSE = re.compile(r"['\u2019]s? | of ")
_ITS_END = re.compile(r"(?P<noun>[\w-]+)\Z")
_LEANS = re.compile(r"\b(?:his|her|its|their|him|them|it|this|these|those|he|she|they|whom)\b")
_LEFT_OPEN = (" who", " which", " that", " and", " or")


def apposed(text: str) -> Iterator[str]:
    """Yield what somebody is by a phrase behind his name that ends with an office, or has one before `of` or `at`."""
    for found in _APPOSED.finditer(text):
        told = found["told"]
        nouns = [noun["noun"] for form in (_HEAD, _ITS_END) for noun in [form.search(told)] if noun]
        if (
            any(_is_one(noun, told) for noun in nouns)
            and not has_finite_verb(told)
            and not _LEANS.search(told)
            and not told.endswith(_LEFT_OPEN)
        ):
            yield told


def _is_one(noun: str, told: str) -> bool:
    """Whether a noun in small letters is one person's office; kin only with whose."""
    if not noun.islower() or not is_role(noun, "en"):
        return False
    if noun.endswith("s") and is_role(noun[:-1], "en"):
        return told.startswith("one of the ")
    return noun in _FELLOWS or not is_relative(noun, "en") or bool(_WHOSE.search(told))
