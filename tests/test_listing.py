"""Lists present those topics that somebody asks for, each once while it is the same."""

from __future__ import annotations

import weakref
from dataclasses import replace

from generator.cache.near import Near
from generator.model import Digest, Site, Topic
from generator.render import LAST, foresee_lists
from generator.render.edition import make_edition
from generator.render.fragments import Fragments
from generator.render.later import LaterData
from generator.render.listing import listed
from generator.render.orders import Orders
from tests.group_articles import article


def site(count):
    topics = [
        Topic(f"t{place}", (article(f"{place}.md", "The harbour opens.", place),)) for place in range(count)
    ]
    return Site(
        tuple(one for topic in topics for one in topic.articles),
        tuple(topics),
        tuple(Digest(topic.slug, f"Title of {topic.slug}", ()) for topic in topics),
    )


def test_what_nobody_looks_up_is_not_presented():
    """A front page shows few of many."""
    cards = listed(make_edition(site(3)), "en")
    assert cards["t1"].title == "Title of t1"
    assert [slug for slug, one in cards.every.items() if [*one.made()]] == ["t1"]


def test_a_topic_that_is_the_same_is_presented_once():
    """Another digest of it is another card, in another language it is one too."""
    near, first = Near(), site(2)
    before = [listed(make_edition(first, near), "en")[slug] for slug in ("t0", "t1")]
    now = Site(first.articles, first.topics, (Digest("t0", "New", ()), first.digests[1]))
    cards = listed(make_edition(now, near), "en")
    assert cards["t1"] is before[1]
    assert cards["t0"].title == "New"
    assert listed(make_edition(now, near), "de")["t1"] is not before[1]


def test_a_publisher_that_nobody_had_presents_no_other_topic_anew():
    """A topic shows the addresses of its own publishers; where one of these moves, it is presented with that."""
    near, first = Near(), site(2)
    before = listed(make_edition(first, near), "en")
    cards = [before[slug] for slug in ("t0", "t1")]
    paper = article("new.md", "The market closes.", 5, publisher="The Other Paper")
    own = replace(first, articles=(*first.articles, paper), topics=(*first.topics, Topic("new", (paper,))))
    now = replace(own, digests=(*first.digests, Digest("new", "Market", ())))
    edition = make_edition(now, near)
    after = listed(edition, "en")
    assert [after[slug] for slug in ("t0", "t1")] == cards
    assert [after[slug] is card for slug, card in zip(("t0", "t1"), cards, strict=True)] == [True, True]
    assert after.every["new"].refs["new.md"].publisher_url == "sources/the-other-paper.html"
    namesake = replace(paper, publisher="The  -Paper")  # its address would be the same, and it comes first
    moved = replace(
        now, articles=(*first.articles, namesake), topics=(*first.topics, Topic("new", (namesake,)))
    )
    again = listed(make_edition(moved, near), "en")
    assert again.every["t1"].refs["1.md"].publisher_url == "sources/the-paper-2.html"


def test_topics_are_presented_before_it_is_known_which_are_another():
    """What the last build left is presented piece by piece; the next one finds it, but for what is another then."""
    near, last = Near(), site(200)
    near.leave(LAST, last)
    for work in foresee_lists(near, "en"):
        work()
    now = replace(last, digests=(Digest("t0", "New", ()), *last.digests[1:]))
    cards = listed(make_edition(now, near), "en")
    assert [slug for slug, one in cards.every.items() if not [*one.made()]] == ["t0"]
    assert cards["t0"].title == "New"


def test_texts_of_records_that_went_are_forgotten_and_those_that_stayed_are_not(monkeypatch):
    """A macro is asked once for each record, in whatever list it stands, and no more texts are kept than may be."""
    monkeypatch.setattr("generator.render.fragments.MOST", 3)
    asked, records = [], [object() for _ in range(4)]

    def item(record, level):
        asked.append(record)
        return f"{records.index(record)} at {level}"

    item.name = "item"
    fragments = Fragments("look")
    first = fragments.kept(("index", ""), item, records[:3], (2,))
    assert first == "0 at 2\n1 at 2\n2 at 2"
    assert fragments.kept(("index", ""), item, [records[2], records[0]], (2,)) == "2 at 2\n0 at 2"
    assert asked == records[:3]
    fragments.kept(("index", ""), item, records[3:], (2,))
    fragments.only(records[1:])
    assert fragments.count == 2
    assert fragments.kept(("index", ""), item, records[1:], (2,)) == "1 at 2\n2 at 2\n3 at 2"
    assert asked == [*records[:3], records[3], records[3]]


def test_a_build_after_which_nobody_comes_keeps_no_texts_of_lists():
    """Each page asks for its own, and who is asked for one again says it anew."""
    near, asked, record = Near(), [], object()
    near.forget()

    def item(record):
        asked.append(record)
        return "said"

    item.name = "item"
    fragments = Fragments("look", forgetful=near.forgetful)
    assert [fragments.kept(("index", ""), item, [record], ()) for _ in range(2)] == ["said", "said"]
    assert (len(asked), fragments.count) == (2, 0)


def test_orders_tell_their_number_and_are_gathered_in_turn():
    """What files of topics are made from is put together as somebody comes to it, and not for all of them before."""
    edition = make_edition(site(3))
    orders = Orders(edition, edition.site.topics)
    assert len(orders) == 3
    first = next(iter(orders))
    assert (first.topic.slug, first.digest.title) == ("t0", "Title of t0")
    assert next(iter(orders)) is not first
    assert [one.topic.slug for one in orders] == ["t0", "t1", "t2"]


def test_where_nobody_comes_after_a_build_no_list_keeps_what_it_showed():
    """Topics are presented as often as somebody asks, say the same as ever, and are gone with whoever asked."""
    near, kept = Near(), listed(make_edition(site(3)), "en")
    near.forget()
    cards = listed(make_edition(site(3), near), "en")
    card = cards["t1"]
    assert (card.title, card.url, card.updated) == (kept["t1"].title, kept["t1"].url, kept["t1"].updated)
    assert cards.every["t1"].refs == kept.every["t1"].refs
    assert (len(cards.every), [*cards.every]) == (3, ["t0", "t1", "t2"])
    assert cards.words(cards.every[slug].topic for slug in cards.every) == kept.words(site(3).topics)
    assert cards["t1"] is not card


def test_variables_of_a_template_are_made_once_for_its_page_and_go_when_others_were_printed():
    """They are asked for by name as the page is printed; of thousands of pages not all are held."""
    made = []

    class Shown:
        """What a template is told."""

    def make():
        made.append(weakref.ref(shown := Shown()))
        return {"front": shown}

    page = LaterData(make)
    assert [*page] == [*{**page}]
    assert len(made) == 1
    for _ in range(1000):
        assert len(LaterData(lambda: {"other": 1})) == 1
    assert made[0]() is None
    assert isinstance(page["front"], Shown)
