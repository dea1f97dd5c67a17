"""What speaks against a passage being news is added up, and most of the first sign is forgiven."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.digest import annotate
from generator.digest.evidence import gather
from generator.digest.summary.lede import leading
from generator.digest.summary.news import FEW, Doubts
from generator.digest.summary.patience import tires
from generator.digest.summary.retelling import heard, retells
from generator.model import Topic
from tests.digest_articles import article, said, write

TITLE = "Fire destroys fish market in Bergen"
SCENE = "Rain ran down the windows of a cafe where some traders sat."
LEDE = "A fire destroyed the old fish market in the harbour of Bergen on Monday, mayor Kari Moe said."
ONE_SIGN = "The market in the old harbour had sold crabs to cooks and tourists alike."
BARGES = "Pilots of the port will work from 2 barges at Vik and Askoy, Ewa Lis of Radio Nord said."
SHORT = "Trams to the station run again."
CLAIMS = "Insurers expect claims of 12 million kroner."
TWO_SIGNS = "The market in the old harbour had sold crabs to tourists."
MORE = (
    CLAIMS,
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


def test_one_sign_may_be_wrong():
    """What has few new words is a point all the same, if nothing else speaks against it."""
    evidence = evidence_of("Insurers shrugged.", SHORT)
    assert len(evidence.passages[-1].main.said) < FEW
    assert SHORT in said(write(*evidence.articles))


def test_two_signs_are_enough():
    """What a reader is tired of and has few new words is no point."""
    evidence = evidence_of("Insurers shrugged.", TWO_SIGNS)
    assert tires(evidence, len(evidence.passages) - 1, heard(evidence, leading(evidence)))
    assert TWO_SIGNS not in said(write(*evidence.articles))


def test_a_sign_is_enough_where_much_is_alike():
    """What a reader is tired of is no point where it is like a sentence that was told, if none retells it."""
    evidence = evidence_of("Insurers shrugged.", CLAIMS, "Traders wept.", ONE_SIGN)
    known = heard(evidence, leading(evidence))
    row = len(evidence.passages) - 1
    assert tires(evidence, row, known)
    assert not known.tells(evidence.passages[row])
    assert not any(retells(evidence, row, other) for other in known.rows)
    assert ONE_SIGN not in said(write(*evidence.articles))


@pytest.mark.parametrize(
    ("title", "ahead", "news"),
    [
        ("Bergen fish market destroyed", (), False),
        ("Bergen fish market destroyed", (SCENE, "Insurers shrugged."), True),
        ("Port to hire more pilots", (), True),
    ],
)
def test_what_an_article_opens_with_is_no_point(title, ahead, news):
    """What is news further down is none as the first sentence of an article on the same thing, as its title tells."""
    evidence = evidence_of("Insurers shrugged.", CLAIMS)
    telling = article("b.md", *ahead, BARGES, title=title)
    assert (BARGES in said(write(evidence.articles[0], telling))) == news


def test_an_opening_with_a_number_that_was_told_is_no_point():
    """What an article opens with tells of the same thing where it gives the same number, in whatever words."""
    fire = article("a.md", LEDE.replace("fish market", "market of 9 stalls"), title=TITLE)
    port = article("b.md", BARGES.replace("2 barges", "9 barges"), title="Port to hire more pilots")
    assert port.text not in said(write(fire, port))


def test_who_asks_for_many_points_hears_what_has_signs_against_it():
    """More points than a reader takes in at a glance are an account, with room for what is told once more."""
    texts = "Insurers shrugged.", CLAIMS, "Traders wept.", ONE_SIGN
    one = article("a.md", LEDE, *texts, title=TITLE)
    assert ONE_SIGN not in said(write(one, points=7))
    assert ONE_SIGN in said(write(one, points=8))


def test_where_enough_is_told_a_further_point_is_plainly_news():
    """What has nearly enough against it may be one of three points, and is no fourth."""
    doubtful = "A crane of the harbour fell on the market hall and crushed a van."
    plain = (
        "Traders of the market met in a school in Laksevag and asked for tents by Friday.",
        "Fish trader Erik Dahl lost 9 boats at a pier nearby.",
    )
    third = "Police in Voss questioned 3 welders who had worked on a roof."
    assert doubtful in said(write(*evidence_of("Insurers shrugged.", *plain, doubtful).articles))
    page = said(write(*evidence_of("Insurers shrugged.", *plain, third, doubtful).articles))
    assert third in page
    assert doubtful not in page


def test_where_nothing_is_news_one_point_tells_what_adds_a_little():
    """What has a sign against it and is like the lede is a point all the same where there would be none."""
    page = write(*evidence_of("Insurers shrugged.", ONE_SIGN, TWO_SIGNS).articles)
    assert [point.text for point in page.points] == [ONE_SIGN]


def test_where_nothing_is_news_nobody_speaks():
    """A quotation with a sign against it is no point either way: quotations have a section of their own."""
    spoken = f'"{ONE_SIGN[:-1]}," fish trader Erik Dahl said.'
    assert not write(*evidence_of("Insurers shrugged.", spoken).articles).points


@pytest.mark.parametrize(
    ("opening", "told"),
    [
        ("At least 14 boats sank at their moorings when flames spread from the fish market.", True),
        ("Some small boats sank at their moorings when flames spread from the fish market.", False),
    ],
)
def test_where_nothing_is_news_an_opening_with_a_new_number_is_a_point(opening, told):
    """Another article tells the same story first, which is worth a line only where it counts what nobody has."""
    page = write(*evidence_of().articles, article("b.md", opening, title="Bergen fish market destroyed"))
    assert (opening in [point.text for point in page.points]) == told


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
