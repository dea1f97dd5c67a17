"""What speaks against a passage being news is added up, and no sign decides alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.lede import leading
from generator.digest.news import Doubts
from generator.digest.patience import tires
from generator.digest.retelling import heard, retells
from generator.model import Topic
from tests.digest_articles import article, said, write

TITLE = "Fire destroys fish market in Bergen"
LEDE = "A fire destroyed the old fish market in the harbour of Bergen on Monday, mayor Kari Moe said."
ONE_SIGN = "The market in the old harbour had sold crabs to cooks and tourists alike."
MORE = (
    "Insurers expect claims of 12 million kroner.",
    "The fire began in a cold store below the old fish market of Bergen.",
    "Trams to the harbour run again.",
    "Fish trader Erik Dahl lost 9 boats to the fire in the old market.",
    "Mayor Kari Moe wants a market of glass and steel in the harbour.",
    ONE_SIGN,
)


def evidence_of(*texts):
    """Gather the evidence of an article that opens with the fire."""
    one = article("a.md", LEDE, *texts, title=TITLE)
    return gather(Topic(slug="topic", articles=(one,)), 6, {one.path: annotate(one)})


def test_one_sign_alone_does_not_decide():
    """A reader may be tired of a passage that is news otherwise: it is told."""
    evidence = evidence_of("Insurers expect claims of 12 million kroner.", ONE_SIGN)
    known = heard(evidence, leading(evidence))
    assert tires(evidence, 2, known)
    assert not known.tells(evidence.passages[2])
    assert not any(retells(evidence, 2, row) for row in known.rows)
    assert ONE_SIGN in said(write(article("a.md", LEDE, MORE[0], ONE_SIGN, title=TITLE)))


@pytest.mark.parametrize("ahead", [(), MORE[:1]])
def test_the_top_of_an_article_speaks_against_it(ahead):
    """What was news further down is none at the top, where an article tells what happened."""
    evidence = evidence_of()
    telling = article("b.md", *ahead, *MORE[2:3] * bool(ahead), ONE_SIGN, title="Claims after fire")
    page = write(evidence.articles[0], telling)
    assert (ONE_SIGN in said(page)) == bool(ahead)


def test_few_new_words_speak_against_it():
    """With less than four new words a sign more is enough."""
    short = "The market in the old harbour had sold crabs to tourists."
    assert short not in said(write(article("a.md", LEDE, MORE[0], short, title=TITLE)))


@given(some.permutations(range(1, len(MORE) + 1)))
def test_what_is_no_news_stays_none(order):
    """The more a reader hears the less is news, and one passage at a time or all at once is the same."""
    evidence = evidence_of(*MORE)
    lead, rows = leading(evidence), list(range(len(evidence.passages)))
    doubts = Doubts(evidence, rows)
    left = doubts.news(rows, heard(evidence, lead), lead)
    for count in range(1, len(order) + 1):
        known = heard(evidence, lead, order[:count])
        after = doubts.news(left, known, (order[count - 1],))
        assert set(after) <= set(left)
        assert after == Doubts(evidence, rows).news(rows, known, known.rows)
        left = after
