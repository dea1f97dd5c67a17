"""What a sentence says by itself, apart from what the other articles of its topic make of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.annotations.before import NOTHING
from generator.digest.claims import by_case, capital_runs, hedged, negated, numbers, predicates
from generator.digest.headline.title import repeats
from generator.digest.ranking.merit import Merits, merits
from generator.digest.standing import above, broken_rule, opens, unbroken_by_name
from generator.digest.standing.subjects import taken_for_granted
from generator.digest.standing.verbs import fragment
from generator.digest.syntax.mainclause import going_on, main_of, placeless, unsaid
from generator.digest.syntax.pruning import front, raised
from generator.digest.wording import read
from generator.language import clocks, dated, times
from generator.language.cues import cues
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import PROSE, BlockKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.annotations.before import Before
    from generator.digest.annotations.opened import Opened
    from generator.digest.wording import Wording

MOST_ABOVE = 4
"""So many captions, notices and the like stand above a text at most."""
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


_TIMES = dated.WORDS | clocks.WORDS_OF_DAY
"""One of these words is in every simple text without figures that names a date or a time of day."""
LACKING = frozenset({"without"})
"""Words that deny a thing, and not what is done."""
_NONE: frozenset[str] = frozenset()
NO_MAIN = Main(frozenset(), frozenset(), frozenset(), frozenset(), negated=False, empty=False)


class SentenceNote(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """A whole sentence of prose, `text[start:end]` of its article; a statement of it begins at `stated`.

    `fit` tells that the statement stands alone, `fit_named` that it does where its first word `first` (lower case) is
    known to be a name, `fit_first` that it does as what an article opens with, where it would not elsewhere; where it
    never does, `granted`, `gist`, `main` and `merits` are empty, since nobody asks.
    `runs` are the runs of capitalised words in it, lower case. `capital` and `small` are the words (lower case) of the
    whole sentence after the first one, by how they are written; both are empty where all are capitalised. For all
    others see `Passage`.
    """

    start: int
    end: int
    stated: int
    fit: bool
    fit_named: bool
    fit_first: bool
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


_made = tuple.__new__  # as `SentenceNote(...)` does, in half the time


def sentence_notes(article: Opened, before: Before = NOTHING) -> Iterator[SentenceNote]:
    """Yield the notes on an article's sentences that one could read; those known from `before` are as then.

    What a page sets above the first sentence of the text is left out.
    """
    quotable = [
        sentence
        for sentence in article.sentences
        if sentence.whole
        and sentence.end - sentence.start < LONGEST
        and article.blocks[sentence.block].kind in PROSE
    ]
    opening = True
    for one in quotable[_above(article, quotable) :]:
        known = _known(article, one, before, opening=opening) if before.sentences else None
        yield _moved(known, one) if known else _note(article, one, opening=opening)
        opening = opening and repeats(article.text[one.start : one.end], article.title)


def _above(article: Opened, quotable: Sequence[Sentence]) -> int:
    """Return how many sentences stand above the text, if anything is below: captions, notices and what goes with them.

    What stands behind a caption without a verb in its paragraph tells of the picture.
    """
    caption = -1
    for number, one in enumerate(quotable[: MOST_ABOVE + 1]):
        if one.block == caption:
            continue
        why = above(_stated(article, one)[1])
        if not why or repeats(article.text[one.start : one.end], article.title):
            return number
        caption = one.block if why == "verbless" else -1
    return 0


def _known(article: Opened, sentence: Sentence, before: Before, *, opening: bool) -> SentenceNote | None:
    """Return the note on a sentence that was read before, as far as it holds whether the article opens with it."""
    text = article.text[sentence.start : sentence.end]
    known = before.sentences.get((text, article.blocks[sentence.block].kind))
    return known if known and (known.fit_named or known.fit_first == opening) else None


def _moved(known: SentenceNote, sentence: Sentence) -> SentenceNote:
    """Return a note for where its sentence stands now."""
    if known.start == sentence.start:
        return known
    stated = known.stated - known.start + sentence.start
    return known._replace(start=sentence.start, end=sentence.end, stated=stated)


def _stated(article: Opened, sentence: Sentence) -> tuple[Wording, Wording, int]:
    """Return a sentence, what a statement of it says, and where in it that begins."""
    wording = article.wordings[sentence.start, sentence.end]
    cut = front(wording.text, article.language, simple=wording.simple)
    return wording, read(raised(wording.text[cut:]), article.language) if cut else wording, cut


def _note(article: Opened, sentence: Sentence, *, opening: bool) -> SentenceNote:
    language = article.language
    wording, stated, cut = _stated(article, sentence)
    item = article.blocks[sentence.block].kind is BlockKind.ITEM or ":" in wording.text[:cut]
    rule = broken_rule(stated) or ("fragment" if item and fragment(stated) else "")
    fit_named = not rule or (unbroken_by_name(stated, rule) and not (item and fragment(stated)))
    fit_first = opening and not fit_named and not item and opens(stated)
    may_stand = fit_named or fit_first
    granted = taken_for_granted(stated) if may_stand else ""
    told = _stems(stated, language)
    capital, small = by_case(wording)
    own = _Own(
        gist(told, language) if may_stand else _NONE, predicates(stated), numbers(stated), negated(stated)
    )
    main = _main(stated, own) if may_stand and language.startswith("en") else NO_MAIN
    return _made(
        SentenceNote,
        (
            sentence.start,
            sentence.end,
            sentence.start + cut,
            not rule,
            fit_named,
            fit_first,
            stated.lower[0] if stated.lower else "",
            item,
            stated.titled,
            granted and stem(granted, language),
            told,
            own.gist,
            capital_runs(stated),
            capital,
            small,
            own.numbers,
            own.negated,
            hedged(stated),
            own.done,
            main,
            merits(stated, len(own.numbers)) if may_stand else None,
        ),
    )


def _stems(wording: Wording, language: str) -> tuple[str, ...]:
    """Return the stems of a sentence; the words of a simple one need not be parted once more."""
    return wording.stems if wording.simple else tuple(stems(wording.text, language))


class _Own(NamedTuple):
    """What is known of a whole statement: its gist, what is done in it, its numbers, whether it denies."""

    gist: frozenset[str]
    done: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def _main(stated: Wording, own: _Own) -> Main:
    """Return the main clause of a statement; where that is the statement itself, what is known of it holds."""
    body, whole = unsaid(stated.text), own.gist
    text = main_of(body)
    if own.numbers or not stated.simple or not _TIMES.isdisjoint(stated.vocabulary):
        text = _timeless(text)
    clause = placeless(text)
    wording = stated
    if clause != stated.text:
        wording = read(clause, "en")
        own = _Own(gist(_stems(wording, "en"), "en"), predicates(wording), numbers(wording), negated(wording))
    done = own.done | {stem(word, "en") for word in going_on(text)}
    empty, nothing = _empty()
    said = whole if body == stated.text else gist(stems(body, "en"), "en")
    negated_deed = own.negated and not LACKING.issuperset(
        wording.cues.negations.intersection(wording.vocabulary)
    )
    return _made(
        Main,
        (
            own.gist - nothing,
            said - nothing,
            gist(done - empty, "en"),
            own.numbers,
            negated_deed,
            bool(done) and done <= empty,
        ),
    )


def _timeless(text: str) -> str:
    """Return a clause without the dates and times of day that it names."""
    hours = [(one.start, one.end) for one in clocks.times_of_day(text)]
    dates = [(one.start, one.end) for one in times.find(text, "en")]
    for start, end in sorted((*hours, *dates), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


@cache
def _empty() -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of what is done that says nothing by itself, and their gist."""
    found = frozenset(stem(word, "en") for word in cues("en").empty)
    return found, gist(found, "en")
