"""What a sentence says by itself, apart from what the other articles of its topic make of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.claims import by_case, capital_runs, hedged, negated, numbers, predicates
from generator.digest.mainclause import going_on, main_of, placeless, unsaid
from generator.digest.merit import Merits, merits
from generator.digest.pruning import front, raised
from generator.digest.standing import broken_rule, unbroken_by_name
from generator.digest.standing.verbs import fragment
from generator.digest.subjects import taken_for_granted
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import PROSE, BlockKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.annotations.opened import Opened

LONGEST = 600
"""Characters from which a sentence is not looked at: it could never be quoted, and memory must stay bounded."""


class Main(NamedTuple):
    """The main clause of a sentence: its gist and that of what is done in it, and its numbers, dates and places aside.

    `said` is the gist of what is said in the whole sentence, without who says so and what stands before that.
    `empty` tells that what is done in it says nothing by itself: `Police are investigating ...`.
    """

    gist: frozenset[str]
    said: frozenset[str]
    done: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    empty: bool


LACKING = frozenset({"without"})
"""Words that deny a thing, and not what is done."""
NO_MAIN = Main(frozenset(), frozenset(), frozenset(), frozenset(), negated=False, empty=False)


class SentenceNote(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """A whole sentence of prose, `text[start:end]` of its article; a statement of it begins at `stated`.

    `fit` tells that the statement stands alone, `fit_named` that it does where its first word `first` (lower case) is
    known to be a name. `runs` are the runs of capitalised words in it, lower case. `capital` and `small` are the
    words (lower case) of the whole sentence after the first one, by how they are written; both are empty where all are
    capitalised. For all others see `Passage`.
    """

    start: int
    end: int
    stated: int
    fit: bool
    fit_named: bool
    first: str
    item: bool
    titled: bool
    granted: str
    stems: tuple[str, ...]
    gist: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    capital: tuple[str, ...]
    small: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool
    hedged: bool
    predicates: frozenset[str]
    main: Main
    merits: Merits | None


def sentence_notes(article: Opened) -> Iterator[SentenceNote]:
    """Yield the notes on an article's sentences that one could read, in order.

    A headline that stands in the text again, as its first block, is left out if there is anything else.
    """
    quotable = [
        sentence
        for sentence in article.sentences
        if sentence.whole
        and sentence.end - sentence.start < LONGEST
        and article.blocks[sentence.block].kind in PROSE
    ]
    alone = len(quotable) > 1 and quotable[0].block != quotable[1].block
    if alone and letters(article.text[quotable[0].start : quotable[0].end]) == letters(article.title):
        quotable = quotable[1:]
    return (_note(article, sentence) for sentence in quotable)


def letters(text: str) -> str:
    """Return the letters and digits of a text, case-folded: what is left to compare two headlines by."""
    return "".join(char for char in text.casefold() if char.isalnum())


def spells(text: str, spelled: str) -> bool:
    """Whether these are the letters and digits of a text; most texts are told apart by their first word."""
    first = text.partition(" ")[0]
    return spelled.startswith(letters(first)) and letters(text) == spelled


def _note(article: Opened, sentence: Sentence) -> SentenceNote:
    language = article.language
    wording = read(article.text[sentence.start : sentence.end], language)
    cut = front(wording.text, language)
    shown = raised(wording.text[cut:])
    stated = read(shown, language) if cut else wording
    item = article.blocks[sentence.block].kind is BlockKind.ITEM or ":" in wording.text[:cut]
    rule = broken_rule(stated) or ("fragment" if item and fragment(stated) else "")
    fit_named = not rule or (unbroken_by_name(stated, rule) and not (item and fragment(stated)))
    granted = taken_for_granted(stated)
    told = tuple(stems(shown, language))
    figures = numbers(stated)
    capital, small = by_case(wording)
    whole = gist(told, language)
    main = _main(shown, whole) if fit_named and language.startswith("en") else NO_MAIN
    return SentenceNote(
        start=sentence.start,
        end=sentence.end,
        stated=sentence.start + cut,
        fit=not rule,
        fit_named=fit_named,
        first=stated.lower[0] if stated.lower else "",
        item=item,
        titled=stated.titled,
        granted=granted and stem(granted, language),
        stems=told,
        gist=whole,
        runs=capital_runs(stated),
        capital=capital,
        small=small,
        numbers=figures,
        negated=negated(stated),
        hedged=hedged(stated),
        predicates=predicates(stated),
        main=main,
        merits=merits(stated, len(figures)) if fit_named else None,
    )


def _main(shown: str, whole: frozenset[str]) -> Main:
    """Return the main clause of a statement with the gist `whole`."""
    body = unsaid(shown)
    text = main_of(body)
    clocks = [(one.start, one.end) for one in quantities.times_of_day(text)]
    dates = [(one.start, one.end) for one in times.find(text, "en")]
    for start, end in sorted((*clocks, *dates), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    wording = read(placeless(text), "en")
    done = predicates(wording) | {stem(word, "en") for word in going_on(text)}
    empty, nothing = _empty()
    return Main(
        gist=gist(stems(wording.text, "en"), "en") - nothing,
        said=(whole if body == shown else gist(stems(body, "en"), "en")) - nothing,
        done=gist(done - empty, "en"),
        numbers=numbers(wording),
        negated=negated(wording)
        and not LACKING.issuperset(wording.cues.negations.intersection(wording.vocabulary)),
        empty=bool(done) and done <= empty,
    )


@cache
def _empty() -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what is done that says nothing by itself, and their gist."""
    found = frozenset(stem(word, "en") for word in cues("en").empty)
    return found, gist(found, "en")
