"""What is counted as it is told is what the sets themselves have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from generator.digest.differences.values.readings import given_apart
from generator.digest.evidence import contained
from generator.digest.lines import Line
from generator.digest.summary.lede import leading
from generator.digest.summary.overlaps import Holders, Overlaps
from generator.digest.summary.patience import tires
from generator.digest.summary.retelling import heard, retells
from generator.model import BlockKind
from tests.test_digest_news import MORE, evidence_of

WORDS = some.frozensets(some.sampled_from("abcdefgh"))


@given(some.lists(WORDS, max_size=6), WORDS)
def test_counts_are_the_sizes_of_the_intersections(sets, words):
    """Every set is counted by the words that it has of those asked for, and sets without any are left out."""
    counted = Holders(enumerate(sets)).counted(words)
    assert counted == {row: len(one & words) for row, one in enumerate(sets) if one & words}


@given(some.permutations(range(1, len(MORE) + 1)))
def test_what_is_heard_one_by_one_adds_up(order):
    """Counts, likeness and what may be told again are those of the passages themselves, in whatever order."""
    evidence = evidence_of(*MORE)
    lead, rows = leading(evidence), list(range(len(evidence.passages)))
    overlaps = Overlaps(evidence, rows)
    overlaps.hear(heard(evidence, lead), lead)
    for count in range(1, len(order) + 1):
        known, told = heard(evidence, lead, order[:count]), order[count - 1]
        overlaps.hear(known, (told,))
        for row in set(rows) - set(known.rows):
            one = evidence.passages[row]
            assert overlaps.gist[row] == len(one.gist & known.gist)
            assert overlaps.main[row] == len(one.main.gist & known.gist)
            assert overlaps.said[row] == len(one.main.said & known.gist)
            assert overlaps.alike[row] == max(evidence.alike(row, other) for other in known.rows)
            assert overlaps.contained[row] == max(
                contained(one.own, evidence.passages[other].own)[1] for other in known.rows
            )
            assert row in overlaps.often or not tires(evidence, row, known)
            assert told in overlaps.again.get(row, ()) or not retells(evidence, row, told)


def test_what_may_differ_has_two_values_in_two_articles():
    """A unit with one value, or in one article, is not read any closer."""
    first, second = (Line(number, 0, 0, 1, "x", BlockKind.PARAGRAPH) for number in (0, 1))
    told = [(first, "km", 3), (second, "km", 3), (first, "days", 1), (first, "days", 2)]
    assert given_apart(told) == set()
    assert given_apart([*told, (second, "days", 2), (second, "km", 4)]) == {"km", "days"}
