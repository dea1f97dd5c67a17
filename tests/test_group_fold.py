from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Grouping
from generator.group import group
from generator.load import Reading, load
from tests.group_articles import STORIES, article, report

DEFAULT = Grouping()


@st.composite
def folders(draw, *, undated=True, topics=True):
    """Folders of a few articles, on three stories and in between, over some months."""
    vocabulary = [word for story in STORIES for word in story.split()]
    articles = []
    for number in range(draw(st.integers(1, 12))):
        words = draw(st.sampled_from(STORIES)).split()
        kept = draw(st.lists(st.sampled_from(words), min_size=3, max_size=9, unique=True))
        mixed = draw(st.lists(st.sampled_from(vocabulary), max_size=3))
        day = draw(st.none() | st.integers(0, 80) if undated else st.integers(0, 80))
        topic = (
            draw(st.sampled_from(["", "", "", "Big Story", "big-story", "a3", "Another"])) if topics else ""
        )
        aliases = tuple(
            draw(st.lists(st.sampled_from(["old", "older", "a1", "/x/", "big-story"]), max_size=2))
        )
        made = article(f"a{number}.md", " ".join(kept + mixed), day, topic=topic, aliases=aliases)
        articles.append(made)
    return articles


def companions(topics):
    return {frozenset(article.path for article in topic.articles) for topic in topics}


def home(topics, path):
    return next(topic for topic in topics if any(article.path == path for article in topic.articles))


@given(folders(), st.randoms())
@settings(deadline=None, max_examples=40)
def test_order_of_input_does_not_matter(articles, random):
    """However the files were found, the topics are the same, and so is their order."""
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert group(shuffled, DEFAULT) == group(articles, DEFAULT)


@given(folders())
@settings(deadline=None, max_examples=40)
def test_every_article_is_in_one_topic_and_its_address_leads_there(articles):
    """Every article is in exactly one topic, which owns its address, and no address has two topics."""
    topics = group(articles, DEFAULT)
    assert sorted(a.path for topic in topics for a in topic.articles) == sorted(a.path for a in articles)
    addresses = [address for topic in topics for address in (topic.slug, *topic.redirects)]
    assert len(addresses) == len(set(addresses))
    for topic in topics:
        assert {a.slug for a in topic.articles} <= {topic.slug, *topic.redirects}
        assert set(topic.swallowed) <= set(topic.redirects)
        assert list(topic.articles) == sorted(topic.articles, key=lambda a: a.order)
    founders = [topic.founder.order for topic in topics]
    assert founders == sorted(founders)


@given(folders(undated=False, topics=False), folders(undated=False, topics=False))
@settings(deadline=None, max_examples=40)
def test_later_days_part_nobody(earlier, later):
    """Once a day is over, no article of a later day moves an older one away from its companions."""
    end = max(a.date for a in earlier)
    later = [
        replace(a, path=f"z{a.path}", slug=f"z{a.slug}", date=end + (a.date - later[0].date)) for a in later
    ]
    later = [a for a in later if a.date > end]
    before, after = group(earlier, DEFAULT), group([*earlier, *later], DEFAULT)
    for companion in companions(before):
        assert any(companion <= grown for grown in companions(after))


@given(folders(undated=False, topics=False), st.integers(0, 11))
@settings(deadline=None, max_examples=40)
def test_addresses_survive_growth(articles, count):
    """What was a topic's address leads to the topic of that article when there are more articles."""
    ordered = sorted(articles, key=lambda a: a.order)
    after = group(ordered, DEFAULT)
    for topic in group(ordered[: count + 1], DEFAULT):
        now = home(after, topic.founder.path)
        assert topic.slug in {now.slug, *now.redirects}


@given(folders())
@settings(deadline=None, max_examples=40)
def test_named_topics_hold_what_names_them(articles):
    """Articles that name a topic are in it, save where their own address is another named topic's."""
    topics = group(articles, DEFAULT)
    names = {"Big Story": "big-story", "big-story": "big-story", "a3": "a3", "Another": "another"}
    for made in articles:
        topic = home(topics, made.path)
        if made.topic and made.slug not in {names[a.topic] for a in articles if a.topic}:
            assert topic.explicit
            assert topic.slug == names[made.topic]
        assert topic.title in {"", "Big Story", "Another"}


def test_stories_become_topics():
    """Articles on one story are one topic, those on another are another, dated or not."""
    for days in ([None] * 6, [0, 0, 1, 1, 2, 2]):
        articles = [report(number % 2, f"{number}.md", day) for number, day in enumerate(days)]
        assert companions(group(articles, DEFAULT)) == {
            frozenset({"0.md", "2.md", "4.md"}),
            frozenset({"1.md", "3.md", "5.md"}),
        }


def test_nothing_gives_nothing():
    """No articles, no topics."""
    assert group([], DEFAULT) == ()


def test_articles_without_a_word_stand_alone():
    """An article of which nothing can be compared has a topic of its own."""
    assert len(group([article("a.md", ""), article("b.md", ""), article("c.md", "the of and")], DEFAULT)) == 3


def test_a_quiet_topic_takes_no_more():
    """A topic that gained nothing for the window takes nothing more; within the window it does."""
    first = report(0, "a.md", 0)
    assert len(group([first, report(0, "b.md", 30)], DEFAULT)) == 1
    assert len(group([first, report(0, "b.md", 31)], DEFAULT)) == 2
    assert len(group([first, report(0, "b.md", 31)], Grouping(window_days=31))) == 1


def test_undated_articles_join_any_topic():
    """An undated article comes last and can join a topic however old it is."""
    articles = [report(0, "a.md", 0), report(1, "b.md", 90), report(0, "c.md")]
    assert companions(group(articles, DEFAULT)) == {frozenset({"a.md", "c.md"}), frozenset({"b.md"})}


def test_days_count_in_their_own_offset():
    """The founder is the first by its own calendar day, then by path, not by the hour."""
    late, early = report(0, "a.md", 0), report(0, "b.md", 0)
    late = replace(late, date=late.date.replace(hour=23))
    assert group([early, late], DEFAULT)[0].slug == "a"


def test_a_late_article_with_an_early_date_founds_the_topic_anew():
    """The old founder's address becomes a redirect to the topic."""
    topics = group([report(0, "m.md", 5), report(0, "n.md", 6)], DEFAULT)
    assert (topics[0].slug, topics[0].redirects) == ("m", ("n",))
    topics = group([report(0, "m.md", 5), report(0, "n.md", 6), report(0, "z.md", 4)], DEFAULT)
    assert (topics[0].slug, topics[0].redirects) == ("z", ("m", "n"))


def test_a_swallowed_topic_is_named():
    """A topic that stood for a day before it merged into another is among the swallowed; a member is not."""
    one = article("a.md", "volcano lava crater ash eruption geologist", 0)
    two = article("b.md", "ballot senator recount precinct turnout county", 0)
    both = "volcano lava crater ash eruption geologist ballot senator recount precinct turnout county"
    bridges = [article(f"{name}.md", both, 1) for name in "cdefg"]
    topics = group([one, two, *bridges], Grouping(closeness=0.2))
    assert [(topic.slug, topic.swallowed) for topic in topics] == [("a", ("b",))]


def test_a_named_topic_attracts_or_not():
    """A similar article that names no topic comes along, unless the setting is off."""
    articles = [report(0, "a.md", 0, topic="The Volcano"), report(0, "b.md", 1), report(1, "c.md", 1)]
    with_it, without = group(articles, DEFAULT), group(articles, Grouping(attract=False))
    assert home(with_it, "b.md").slug == "the-volcano"
    assert home(with_it, "b.md").redirects == ("a", "b")
    assert home(with_it, "b.md").title == "The Volcano"
    assert home(without, "b.md").slug == "b"


def test_named_topics_never_merge_by_themselves():
    """Two named topics on one story stay two, and a topic that stood before one stays beside it."""
    articles = [report(0, "a.md", 0), report(0, "b.md", 1, topic="One"), report(0, "c.md", 2, topic="Two")]
    assert len(group(articles, DEFAULT)) == 3


def test_a_named_topic_takes_its_own_after_any_time():
    """The window holds nothing back from a topic that the article names."""
    articles = [
        report(0, "a.md", 0, topic="One"),
        report(1, "b.md", 400, topic="one"),
        report(0, "c.md", 399),
    ]
    assert companions(group(articles, DEFAULT)) == {frozenset({"a.md", "b.md"}), frozenset({"c.md"})}


def test_the_article_of_a_named_topics_address_belongs_to_it():
    """Naming a topic by an article's slug brings that article in: its address under topics/ leads there."""
    articles = [report(0, "quake.md", 0), report(1, "b.md", 1, topic="quake")]
    topics = group(articles, DEFAULT)
    assert [(topic.slug, topic.redirects, topic.title, topic.explicit) for topic in topics] == [
        ("quake", ("b",), "", True)
    ]


def test_aliases_lead_to_the_topic_and_give_way():
    """An alias redirects unless an article has that slug or an earlier one that alias; paths are left alone."""
    articles = [
        report(0, "a.md", 0, aliases=("old", "b", "/blog/x")),
        report(1, "b.md", 0, aliases=("old", "elder")),
    ]
    assert [(topic.slug, topic.redirects) for topic in group(articles, DEFAULT)] == [
        ("a", ("old",)),
        ("b", ("elder",)),
    ]


def test_a_topic_without_letters_has_an_address():
    """A name that is only signs still names one topic."""
    topics = group([report(0, "a.md", topic="\U0001f30b"), report(1, "b.md", topic=" \U0001f30b ")], DEFAULT)
    assert len(topics) == 1
    assert topics[0].slug.startswith("topic-")
    assert topics[0].title == "\U0001f30b"


@pytest.mark.parametrize("language", ["en", "de", "uk", "zh", "xx"])
def test_any_language(language):
    """Languages without a background table are grouped too."""
    articles = [report(number % 2, f"{number}.md", language=language) for number in range(6)]
    assert len(group(articles, DEFAULT)) == 2


def test_the_seeds_are_one_topic(shared):
    """Five reports on one meeting are one topic without any setting."""
    reading = Reading(language="en", timezone="UTC", drafts=False, now=None, max_bytes=5_000_000)
    articles = load(shared / "seeds", shown="seeds", settings=reading).articles
    assert [len(topic.articles) for topic in group(articles, DEFAULT)] == [5]
