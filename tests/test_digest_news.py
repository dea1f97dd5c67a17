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
BARGES = "Pilots of the port will work from 2 barges at Vik and Askoy, Ewa Lis of Radio Nord said."
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


def test_one_sign_is_enough():
    """What a reader is tired of is no point, though neither told nor retold."""
    evidence = evidence_of("Insurers shrugged.", ONE_SIGN)
    known = heard(evidence, leading(evidence))
    row = len(evidence.passages) - 1
    assert tires(evidence, row, known)
    assert not known.tells(evidence.passages[row])
    assert not any(retells(evidence, row, other) for other in known.rows)
    assert ONE_SIGN not in said(write(*evidence.articles))


def test_what_stands_right_behind_may_have_a_sign_against_it():
    """A writer does not say a thing twice in a row: the same behind a sentence that was told is a point."""
    assert ONE_SIGN in said(write(article("a.md", LEDE, ONE_SIGN, title=TITLE)))


@pytest.mark.parametrize(("ahead", "news"), [((), False), (("Claims.", "Insurers shrugged."), True)])
def test_what_an_article_opens_with_is_no_point(ahead, news):
    """What is news further down is none as the first sentence, where an article tells what happened."""
    evidence = evidence_of()
    telling = article("b.md", *ahead, BARGES, title="Claims after fire")
    assert (BARGES in said(write(evidence.articles[0], telling))) == news


def test_who_asks_for_many_points_hears_what_has_a_sign_against_it():
    """More points than a reader takes in at a glance are an account, with room for what is told once more."""
    fire = article("a.md", LEDE, title=TITLE)
    pilots = article("b.md", BARGES, title="Pilots at work")
    assert BARGES not in said(write(fire, pilots, points=7))
    assert BARGES in said(write(fire, pilots, points=8))


def test_a_main_clause_of_names_adds_little():
    """A clause that tells of one thing again, with another name and place, is no news."""
    page = write(
        article(
            "a.md",
            LEDE,
            "Insurers shrugged.",
            "Erik Dahl of Alta was at the old fish market in the harbour in Vik Street.",
            title=TITLE,
        )
    )
    assert not page.points


def test_few_new_words_speak_against_it():
    """With less than four new words a sign more is enough."""
    short = "The market in the old harbour had sold crabs to tourists."
    assert short not in said(write(article("a.md", LEDE, MORE[0], short, title=TITLE)))


@given(some.permutations(range(1, len(MORE) + 1)))
def test_what_is_no_news_stays_none(order):
    """The more a reader hears the less is news, but for what stands right behind; one by one or at once is the same."""
    evidence = evidence_of(*MORE)
    lead, rows = leading(evidence), list(range(len(evidence.passages)))
    doubts = Doubts(evidence, rows)
    left = doubts.news(heard(evidence, lead), lead)
    for count in range(1, len(order) + 1):
        known = heard(evidence, lead, order[:count])
        after = doubts.news(known, (order[count - 1],))
        assert set(after) <= {*left, order[count - 1] + 1}
        assert after == Doubts(evidence, rows).news(known, known.rows)
        left = after
