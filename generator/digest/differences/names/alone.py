"""How a name of one word is spelled: a village's or a child's by two sources, a surname in the rest of an article.

There is nothing beside it that tells whose it is, so the word has to be long, no two names that are known, and nowhere
beside the other. A surname alone is told where the slip makes another surname, which a reader takes for somebody else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain, combinations
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.names.forms import by_words, line_of, of_one_word, times_of
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.names.lexicon import is_family_name, known_words
from generator.language.names.spelling import changes, one_in_two_countries, slips, sound, transliterated
from generator.model import EntityKind, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.names.forms import Form
    from generator.model import Difference

LONG = 6
"""Letters of a word that is a name's beyond doubt."""
SHORTEST = 5
"""Letters of the longer one of two surnames."""
BEFORE = 16
_WHERE = re.compile(r"\b(?:in|at|near|from|to|outside|around|for)\s(?:the\s)?\Z")
"""Before a name that is rather a town's."""


def alone(facts: Facts) -> Iterator[Difference]:
    """Yield names of one word that are spelled in two ways."""
    written = facts.once(of_one_word)
    small, full = facts.once(_small), frozenset(chain.from_iterable(facts.once(by_words)))
    for left, right in sorted(_near(name for name in written if len(name) >= LONG and name.isalpha())):
        told = full.issuperset({left, right})  # by their full names
        if (
            not told
            and small.isdisjoint({left, right})
            and _may_be_one(facts, left, right, (*written[left], *written[right]))
        ):
            values = _values(facts, (*written[left], *written[right]))
            if any(_of_one_story(facts, one, other) for one, other in combinations(values, 2)):
                yield from filter(
                    None, [differ(facts, f"Spelling of {values[0].text}", SlotKind.NAME, values)]
                )
    yield from _of_one_source(facts, written)


def _small(facts: Facts) -> frozenset[str]:
    """Return the words that the articles of a topic write small."""
    notes = chain.from_iterable(known.names for known in facts.evidence.annotations)
    return frozenset(chain.from_iterable(note.small for note in notes))


def _near(words: Iterable[str]) -> set[tuple[str, str]]:
    """Return the pairs of words that a change makes one, or that sound like one another, each in order.

    Whatever differs by one change has a letter in either that can be left out for the same rest.
    """
    by_rest: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for rest in (word, f"/{sound(word)}", *(word[:at] + word[at + 1 :] for at in range(len(word)))):
            by_rest[rest].add(word)
    pairs = {pair for several in by_rest.values() for pair in combinations(sorted(several), 2)}
    return {pair for pair in pairs if changes(*pair) == 1 or transliterated(*pair)}


def _may_be_one(facts: Facts, left: str, right: str, forms: tuple[Form, ...]) -> bool:
    """Whether two words may be one name: not both known, of one kind, and in no article both."""
    kinds = {form.kind for form in forms} - {None}
    more = left.startswith(right) or right.startswith(
        left
    )  # a plural, or whoever lives there: `Lusania`, `Lusanian`
    if more or len(kinds) > 1 or one_in_two_countries(left, right):
        return False
    if known_words("en").issuperset({left, right}):
        return False
    articles = range(len(facts.articles))
    return not any(times_of(facts, it, left) and times_of(facts, it, right) for it in articles)


def _of_one_story(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line.article, other.line.article
    return (
        one.key != other.key
        and facts.source_of(left) != facts.source_of(right)
        and one_story(facts, left, right)
    )


def _values(facts: Facts, forms: Iterable[Form]) -> list[Value]:
    """Return names in the order of the text, those that are not quoted."""
    told = [(form, line_of(facts, form)) for form in forms]
    values = [
        Value(form.words[-1], form.written, line)
        for form, line in told
        if line and not quoted(line.text, form.start - line.start)
    ]
    return sorted(values, key=lambda one: (one.line.article, one.line.start))


def _of_one_source(facts: Facts, written: dict[str, list[Form]]) -> Iterator[Difference]:
    """Yield people whose surname is another one elsewhere in the article that gives their full name."""
    named = facts.once(by_words)
    words = frozenset(chain.from_iterable(named))
    full = [forms for forms in named.values() if any(form.kind is EntityKind.PERSON for form in forms)]
    for name, forms in written.items():
        if name in words or not is_family_name(name, "en"):
            continue
        for bearer in full:
            last = bearer[0].words[-1]
            if max(len(name), len(last)) < SHORTEST or not slips(name, last) or last == f"{name}s":
                continue
            own = [form for form in forms if _is_somebody(facts, form) and _beside(facts, form, bearer, last)]
            here = {form.article for form in own}
            values = _values(facts, (*(form for form in bearer if form.article in here), *own))
            if len({value.key for value in values}) > 1:
                found = differ(facts, f"Spelling of {bearer[0].written}", SlotKind.NAME, values)
                yield from filter(None, [found])


def _is_somebody(facts: Facts, form: Form) -> bool:
    """Whether a bare name may be that of somebody who has been named: without a title, and where no town's stands."""
    before = facts.evidence.texts[form.article][max(0, form.start - BEFORE) : form.start]
    return (
        form.sure
        and form.office is None
        and form.kind in {None, EntityKind.PERSON}
        and not _WHERE.search(before)
    )


def _beside(facts: Facts, form: Form, bearer: list[Form], last: str) -> bool:
    """Whether a name stands in the article of somebody's full name, in a sentence without the surname."""
    line = line_of(facts, form)
    return line is not None and any(one.article == form.article for one in bearer) and last not in line.low
