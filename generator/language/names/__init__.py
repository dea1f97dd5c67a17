"""Names in a sentence: who, which organisation, which place, which treaty; and what office a person has.

Found by capitals, cue words, titles and the world's territories, without a model. What a single sentence does
not show (whether `Lisbon` at its front is a name, what kind `Roche` is) the caller settles over many: `Mention.signs`
may be added up. A language without a lexicon has no names.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from generator.language.names import offices, runs, signs, works
from generator.language.names.around import around, dated
from generator.language.names.identified import identified, listed_as
from generator.language.names.lexicon import lexicon, same_given, same_names, same_words, sound_alike
from generator.language.names.mention import Mention, Spotted
from generator.language.names.nicknames import SIZE, without
from generator.language.names.offices import Office, Status
from generator.language.names.oneof import one_of
from generator.language.names.people import parted
from generator.language.names.predicates import (
    begin_of_role,
    honorific,
    is_address,
    is_body,
    is_christened,
    is_given,
    is_headed,
    is_hollow,
    is_nationality,
    is_official,
    is_place,
    is_relative,
    is_role,
    is_status,
    is_visited,
    leans,
    with_state,
)
from generator.language.names.quick import quickly_spotted
from generator.language.names.quoted import OPENING, quoted, title
from generator.language.names.signs import Signs
from generator.language.names.stood import said_to_be
from generator.language.names.titled import capitalised_throughout, named_in_title
from generator.language.names.tokens import simple_tokens, tokens

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.people import Named
    from generator.language.names.quick import Simple
    from generator.language.names.tokens import Tokens

__all__ = [
    "Mention",
    "Office",
    "Signs",
    "Spotted",
    "Status",
    "begin_of_role",
    "capitalised_throughout",
    "honorific",
    "is_address",
    "is_body",
    "is_christened",
    "is_given",
    "is_headed",
    "is_hollow",
    "is_nationality",
    "is_official",
    "is_place",
    "is_relative",
    "is_role",
    "is_status",
    "is_visited",
    "leans",
    "mentions",
    "same_given",
    "same_names",
    "same_words",
    "sound_alike",
    "spotted",
    "with_state",
]


_OPENERS = frozenset({
    '"', "\u201c", "\u2018", ":", "\u2014", "\u2013", "\u00ab", ".", ";", "!", "?", "'",
})  # fmt: skip
"""Signs behind which a capital says little."""


_NOBLE = frozenset({"lady", "lord"})
"""Before a single name they are a part of it: `Lady Orde`."""
_made = tuple.__new__  # as `Mention(...)` does, in half the time


def mentions(
    text: str, language: str, common: frozenset[str] = frozenset(), *, titled: bool = False
) -> tuple[Mention, ...]:
    """Return the names in a sentence, in the order of the text; none overlaps another.

    `common` are words (lower case) that the caller has seen written small: at the front of a sentence they are no
    part of a name. `titled` tells that The Words Are Capitalised Throughout: then only what is known is a name.
    """
    runs_ = spotted(text, language, titled=titled)
    return tuple(chain.from_iterable(one.common if one.opening in common else one.plain for one in runs_))


def spotted(
    text: str, language: str, *, titled: bool = False, simple: Simple | None = None
) -> tuple[Spotted, ...]:
    """Return the same, run by run, whatever words are written small elsewhere.

    `simple` are the words of a simple text, where it is known to be one; see `language.simple`.
    """
    known = lexicon(language)
    if known is None or _nameless(text, known):
        return ()
    quickly = quickly_spotted(text, simple, known) if simple is not None and not titled else None
    if quickly is not None:
        return quickly
    found = tokens(text, known.short_titles) if simple is None else simple_tokens(text, simple.words)
    if titled:
        named = [(first, first, end) for first, end in named_in_title(found, known)]
        made = tuple(_mention(found, name, known, language) for name in named)
        return (Spotted("", made),) if made else ()
    titles = tuple(quoted(found, known)) if any(map(text.__contains__, OPENING)) else ()
    every = [
        _spotted(found, start, end, known, language)
        for start, end in runs.runs(found, known)
        if not any(first < end and start < last for first, last in titles)
    ]
    if titles:
        every += [_made(Spotted, ("", (title(found, *one),), ())) for one in titles]
        every.sort(key=_place)
    if any([one.opening for one in every]):  # noqa: C419 - there are two or three
        return tuple([one for one in every if one.plain or one.common])
    sure = tuple([mention for one in every for mention in one.plain])
    return (_made(Spotted, ("", sure, ())),) if sure else ()


def _place(run: Spotted) -> int:
    return min((one.start for one in (*run.plain, *run.common)), default=0)


def _nameless(text: str, known: Lexicon) -> bool:
    """Whether a sentence has its only capital at its front, in a word that only begins sentences: it names nobody."""
    if not text[1:].islower():
        return False
    first = text.partition(" ")[0].lower()
    return first in known.openers and not known.holds(first)


def _spotted(found: Tokens, start: int, end: int, known: Lexicon, language: str) -> Spotted:
    """Return the names in the run of tokens from `start` to `end`, read in both ways where that makes a difference."""
    opening, plain, common = parted(found, start, end, known)
    made = _mentions(found, start, plain, known, language)
    if common == plain:
        return _made(Spotted, ("", made, ()))
    return _made(Spotted, (opening, made, _mentions(found, start, common, known, language)))


def _mentions(
    found: Tokens, start: int, names: tuple[Named, ...], known: Lexicon, language: str
) -> tuple[Mention, ...]:
    """Return the mentions of names whose places are counted from `start`."""
    return tuple(
        [
            _mention(
                found,
                works.widened(found, (start + title, start + first, start + last), known),
                known,
                language,
            )
            for title, first, last in names
        ]
    )


def _mention(found: Tokens, name: tuple[int, int, int], known: Lexicon, language: str) -> Mention:
    """Make the mention of the name from token `first` to `end`, whose title begins at `title`."""
    title, first, end = name
    whole = without(found[first:end]) if end - first > SIZE else found[first:end]
    words = tuple([token.word for token in whole])
    if any([token.owns for token in whole[:-1]]):  # noqa: C419 - there are two or three
        words = (*[token.written for token in whole[:-1]], words[-1])
    if "'" in words or "\u2019" in words or "," in words:
        words = _plural(words)
    last = found[end - 1]
    stop = found.end(end - 1)
    if "-" in last.word and last.low.rpartition("-")[2] in known.compounds:
        words = (*words[:-1], last.word.rpartition("-")[0])
        stop -= len(last.word) - len(words[-1])
    if title == 0 and dated(found, 0, end, known):
        words = tuple([_small(word) for word in words])
    own, kind = signs.own_and_kind(words, known)
    near = around(found, title, end, known)
    role = None
    other = title == first and max(near.organisation, near.work) > signs.FAIR >= near.person
    if title < first or (not other and signs.may_be_person(words, kind, known)):
        role = _role(found, name, known, language)
    office = offices.office(found, *role, known) if role else None
    if office and role and office.noun not in known.apposed:  # a firm may be a publisher too
        person = signs.CERTAIN if role[0] < first else signs.STRONG
        hill = signs.FAIR * (found[end - 1].low in known.surnames)
        near = near._replace(person=near.person + person, place=near.place - hill)
    opening = title == first and _opens(found, first)
    if end - first == 1 and title == first - 1 and found[title].low in _NOBLE:
        first, words = title, (found[title].word, *words)
    return _made(Mention, (found.starts[first], stop, words, own, near, office, opening))


def _plural(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name with a comma and the apostrophe of a plural joined to the word before it."""
    return tuple(
        " ".join(words).replace(" ,", ",").replace(" '", "'").replace(" \u2019", "\u2019").split(" ")
    )


def _small(word: str) -> str:
    """Return a word in capitals as a name is written otherwise: `AIX-LES-BAINS` is `Aix-Les-Bains`."""
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _role(found: Tokens, name: tuple[int, int, int], known: Lexicon, language: str) -> tuple[int, int] | None:
    """Return the range of the tokens of a person's role."""
    title, first, end = name
    if title < first and not all(honorific(token.low, language) for token in found[title:first]):
        return offices.widened(found, title, known), first
    begins = offices.before(found, title, known) if title else title
    if begins < title < first:
        return begins, title
    if title < first:
        behind = None if found[end - 1].owns else offices.behind(found, end, known, language)
        return behind or (_whole_title(found, title, known, language), first)
    if begins < first:
        return begins, first
    if found[end - 1].owns:
        return None
    beside = offices.behind(found, end, known, language) or offices.ahead(found, first, end, known, language)
    beside = beside or identified(found, first, end, known) or said_to_be(found, end, known)
    return beside or one_of(found, first, end, known) or listed_as(found, first, end, known)


def _whole_title(found: Tokens, title: int, known: Lexicon, language: str) -> int:
    """Return where a short title begins with what belongs to it: `former state Sen.`; `Mr.` has nothing."""
    return title if is_address(found[title].low, language) else offices.widened(found, title, known)


def _opens(found: Tokens, first: int) -> bool:
    if not first or found[first - 1].word in _OPENERS:
        return True
    return not found[0].word[0].isalnum() and all(not token.word[0].isalnum() for token in found[:first])
