"""Whose relative somebody is whom a sentence introduces by a pronoun: `Ann Lee, 40, and her son, Bo, ran`.

Only where the one before the pronoun is right beside it, is the only one of whom the sentence has told until then, or
is the only one of whom a speech tells that a relative makes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.people.masked import SET_OFF
from generator.digest.people.roles import Role
from generator.language.names import is_relative

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.digest.cast import Figure
    from generator.digest.evidence import Evidence
    from generator.digest.people.masked import Span, Spans

WITHIN = 25
"""Words between somebody of whom a sentence tells and a pronoun."""
PRONOUNS = frozenset({"his", "her"})
_BESIDE = re.compile(rf"{SET_OFF},? (?:and |with |or )?\Z")
_SHARED = r"\band \Z|\b{} (?:[\w-]+ ){{0,3}}[\w-]+,? \Z"
"""Before a name: a pronoun behind it stands for somebody before it too: `his son, Bo, and his wife, Ann`."""
_OPENS = re.compile(r"(?:\A|, |but |and |when |while |that )\Z", re.IGNORECASE)
_OTHERS = re.compile(
    r"['\u2019]s? |[\"\u201c\u201d;:]|\b(?:m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|infant|baby|toddler"
    r"|suspects?|victims?"
    r"|gunm[ae]n|shooter|officers?|teens?|teenagers?|couple|neighbou?rs?|drivers?|witness(?:es)?|him|her|he|she"
    r"|his|says?|said|told|tells?|asked|added)\b"
)
_SPOKEN = re.compile(r"[\"\u201d'\u2019],? (?:said|says|recalled|added) \Z")


def kin(figure: Figure, evidence: Evidence, spans: Mapping[tuple[int, int], Spans]) -> Role | None:
    """Return whose relative somebody is, and where that is told; None where no sentence tells."""
    for sighting in figure.sightings:
        office = sighting.mention.office
        if office is None or office.words[0] not in PRONOUNS or office.start > sighting.mention.start:
            continue
        language = evidence.articles[sighting.article].language
        if not is_relative(office.noun, language):
            continue
        sentence = evidence.texts[sighting.article][sighting.start : sighting.end]
        ahead = tuple(span for span in spans[sighting.article, sighting.start] if span.end <= office.start)
        owner = _owner(sentence, office.start, ahead)
        if owner and owner not in figure.names:
            told = sentence[office.start : office.end].partition(" ")[2]
            return Role(f"{owner}'{'' if owner.endswith('s') else 's'} {told}", sighting)
    return None


def _owner(sentence: str, start: int, ahead: Spans) -> str:
    """Return whom a pronoun at `start` stands for, of those who are named before it; empty where that is not sure."""
    if not ahead:
        return ""
    last = ahead[-1]
    if _BESIDE.match(sentence[last.end : start]):
        pronoun = sentence[start:].partition(" ")[0].lower()
        shared = re.search(_SHARED.format(pronoun), sentence[: last.start], re.IGNORECASE)
        return "" if shared else last.name
    names = {span.name for span in ahead}
    if _SPOKEN.search(sentence[:start]):
        return last.name if len(names) == 1 else ""
    between = sentence[last.end : start]
    plain = len(names) == 1 and not _OTHERS.search(between) and len(between.split()) <= WITHIN
    return last.name if plain and _alone(sentence, last) else ""


def _alone(sentence: str, span: Span) -> bool:
    """Whether somebody begins a sentence or a clause."""
    return bool(_OPENS.search(sentence[: span.start]))
