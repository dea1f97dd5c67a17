"""What somebody is, in a source's words: the title before a name or the apposition behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.people.tenure import still_held
from generator.language.names import begin_of_role, is_address, is_hollow, is_status, leans
from generator.model import Citation, EntityKind

if TYPE_CHECKING:
    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence

_OWNER = re.compile(r"\b[a-z]\w*['\u2019]s?(?!\w)")
_HELD = frozenset({"sheriff", "coroner", "examiner", "marshal", "governor", "mayor", "clerk"})
"""Whose man somebody is, where it is told of what land: `Orange County sheriff's captain`."""
_LISTED = re.compile(r", [A-Z][^,.;]*(?:, [A-Z][^,.;]*)*,? (?:and|&) [A-Z]")
"""What stands behind a role that a comma of its own cut off: `head of the Bureau of Rivers, Lakes and Ponds`."""
_GOVERNED = re.compile(r"\b(?:of|with|for|to|by|from|at|in|on|about|against|among)\s+\Z")
_ACTS = re.compile(
    r",\s(?:now\s)?\d{1,3},\s(?!(?:of|from|in|at|on|with|who|whose|and|but|as|while|a|an|the)\b)[a-z]"
)
"""A name with an age and a verb: it is no apposition to what stands before it."""
_LEFT_OPEN = (" who", " which", " that", " and")
"""How a role ends of which the sentence says more behind a comma."""
_INDEFINITE = ("a ", "an ")
_NARRATED = ("then a ", "then an ", "now a ", "now an ")
"""How a role begins that is one at a point of the telling."""
_ONE_MORE = re.compile(r"\A(?:(?:yet )?another|fellow|also)\s", re.IGNORECASE)
_CLERGY = frozenset({"rev", "fr", "msgr"})
"""Addresses that tell what somebody is."""
BEST_WORDS = range(2, 10)
PARTIES = frozenset({"republican", "democrat", "conservative", "liberal"})
"""Less than any office: `Gov.` before `Florida Republican`."""
OPAQUE = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose", "this", "that"})
"""Words that lean on a sentence which the reader does not see."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role as a source words it, and where."""

    text: str
    sighting: Sighting


def role(figure: Figure, evidence: Evidence, *, leaning: bool = False) -> Role | None:
    """Return the role that most sources give in words of a good length, the newest among equals; None without any.

    `leaning` ones are told of somebody or something that only the story names: `the victim's aunt`, `Rev.`.
    What several sources word in their own ways is one office to them: `police chief`, `chief of police`.
    """
    if figure.kind is not EntityKind.PERSON:
        return None
    found = [
        one
        for one in (_role(sighting, figure, evidence, leaning=leaning) for sighting in figure.sightings)
        if one
    ]
    if not found:
        return None
    sources: dict[str, set[str]] = {}
    for one in found:
        for told in (_plain(one.text), f"{_noun(one)} in any words"):
            sources.setdefault(told, set()).add(evidence.articles[one.sighting.article].publisher)

    def worth(one: Role) -> tuple[bool, bool, int, int, float, bool, int, int]:
        words = len(one.text.split())
        return (
            _noun(one) not in PARTIES,
            words in BEST_WORDS,
            len(sources[f"{_noun(one)} in any words"]),
            len(sources[_plain(one.text)]),
            evidence.newness[one.sighting.article],
            not one.text.endswith("."),
            min(words, BEST_WORDS.stop),
            -one.sighting.article,
        )

    return max(found, key=worth)


def _noun(role: Role) -> str:
    """Return what a role comes down to."""
    office = role.sighting.mention.office
    return office.noun if office else ""


def cited(sighting: Sighting, evidence: Evidence) -> Citation:
    """Cite the sentence of a sighting."""
    path, text = evidence.articles[sighting.article].path, evidence.texts[sighting.article]
    return Citation(path, sighting.start, sighting.end, text[sighting.start : sighting.end])


def _role(sighting: Sighting, figure: Figure, evidence: Evidence, *, leaning: bool) -> Role | None:
    office = sighting.mention.office
    language, whole = evidence.articles[sighting.article].language, evidence.texts[sighting.article]
    if office is None or OPAQUE.intersection(office.words):
        return None
    named = not is_address(office.noun, language) or (leaning and office.noun in _CLERGY)
    sentence = whole[sighting.start : sighting.end]
    start: int | None = office.start
    if office.start < sighting.mention.start:
        start = begin_of_role(sentence[: office.start], sentence[office.start : office.end], language)
    if start is None or not named:
        return None
    text = sentence[start : office.end]
    if text.startswith(_NARRATED):
        return None
    text = _ONE_MORE.sub("", text)
    if text.endswith(f"{office.noun}s") and is_status(office.noun, language) and " of " not in text:
        text = text.removeprefix("the ").removesuffix("s")  # each of those who are told of as `the victims`
    if text.endswith(_LEFT_OPEN) or " but " in text or _of_another(sentence, text, sighting):
        return None
    nothing = is_hollow(text, office.noun, language)
    stands = not nothing and (leaning or not (_owned(text) or leans(text, office.noun, language)))
    return Role(text, sighting) if stands and still_held(text, sighting, office, figure, evidence) else None


def _of_another(sentence: str, text: str, sighting: Sighting) -> bool:
    """Whether a role beside a name is not its own, or goes on behind a comma.

    `Served as a coach under Lima, Costa and Dias`; `With friends of the owner, Lima, 39, came`.
    """
    mention, office = sighting.mention, sighting.mention.office
    if office is None:
        return False
    titled = office.start < mention.start and not sentence[office.end : mention.start].strip()
    if not titled and _LISTED.match(sentence, max(office.end, mention.end)):
        return True
    if office.start > mention.start or not sentence[office.end : mention.start].startswith(","):
        return False
    ahead = sentence[: office.end].removesuffix(text)
    if ahead.endswith(" as ") and text.startswith(_INDEFINITE):
        return True
    return bool(_GOVERNED.search(ahead) and _ACTS.match(sentence, mention.end))


def _owned(text: str) -> bool:
    """Whether a role is somebody's who is not named: `the child's aunt`."""
    for owner in _OWNER.finditer(text):
        ahead = text[: owner.start()].split()
        if owner.group()[:-2] not in _HELD or not ahead or not ahead[-1][0].isupper():
            return True
    return False


def _plain(text: str) -> str:
    return text.lower().replace("\u2019", "'").removeprefix("the ")
