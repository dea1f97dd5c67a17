import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Grouping
from generator.group import arrange, group, regroup
from generator.group.kept import NOTHING, RECENT, thinned
from generator.load import Reading, load
from generator.model import Editorial
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


@st.composite
def changes(draw, articles):
    """The same folder later: articles were added, rewritten, re-dated and taken away, and files renamed in order."""
    changed = []
    for number, made in enumerate(articles):
        fate = draw(st.sampled_from(["stays", "stays", "stays", "goes", "moves", "rewritten", "another"]))
        day = draw(st.none() | st.integers(0, 80))
        if fate == "moves":
            changed.append(article(made.path, made.text, day, topic=made.topic, aliases=made.aliases))
        elif fate == "rewritten":
            text = draw(st.sampled_from(STORIES))
            changed.append(replace(article(made.path, text), date=made.date, topic=made.topic))
        elif fate != "goes":
            changed.append(made)
        if fate == "another":
            place = draw(st.sampled_from(["0", "a", "z"]))  # before, among and after the others
            path = f"{place}-new{number}-{len(articles)}.md"
            if all(other.path != path for other in articles):  # a path is there once
                changed.append(report(draw(st.integers(0, 2)), path, day))
    return changed


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


@given(folders(undated=False, topics=False), folders(undated=False, topics=False), st.randoms())
@settings(deadline=None, max_examples=60)
def test_later_days_part_nobody(earlier, later, random):
    """Once a day is over, no article of a later day moves an older one away from its companions, kept or not."""
    end = max(a.date for a in earlier)
    later = [
        replace(a, path=f"z{a.path}", slug=f"z{a.slug}", date=end + (a.date - later[0].date)) for a in later
    ]
    later = [a for a in later if a.date > end]
    everything = [*earlier, *later]
    random.shuffle(everything)
    before = regroup(earlier, DEFAULT, NOTHING)
    after = regroup(everything, DEFAULT, before.kept).topics
    assert after == group(everything, DEFAULT)
    before = before.topics
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


@given(st.data(), folders())
@settings(deadline=None, max_examples=100)
def test_going_on_gives_what_beginning_anew_gives(data, articles):
    """Whatever was added, changed, re-dated or deleted: to go on from what an earlier fold kept changes no bit."""
    kept = regroup(articles, DEFAULT, NOTHING).kept
    for _ in range(2):
        articles = data.draw(changes(articles))
        anew, gone_on = regroup(articles, DEFAULT, NOTHING), regroup(articles, DEFAULT, kept)
        kept = pickle.loads(pickle.dumps(gone_on.kept))  # noqa: S301 - of our own
        assert gone_on.topics == anew.topics
        assert kept.turns[-1:] == anew.kept.turns[-1:]
        assert [replace(turn, state=None) for turn in kept.turns] == [
            replace(turn, state=None) for turn in anew.kept.turns
        ]


@given(st.data(), folders(), st.sampled_from([0, 1 << 12]))
@settings(deadline=None, max_examples=60)
def test_going_on_in_one_process_changes_nothing(data, articles, spare):
    """What a process keeps of its records, vectors and comparisons changes no bit, also where it drops old vectors."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.group.supply._SPARE", spare)
        patch.setattr("generator.group.fold.AT_ONCE", data.draw(st.sampled_from([1, 3, 1 << 10])))
        kept = NOTHING
        for _ in range(4):
            gone_on = arrange(articles, DEFAULT, Editorial(), kept)
            anew = arrange(articles, DEFAULT, Editorial())
            assert gone_on.found == anew.found
            assert gone_on.edited == anew.edited
            assert gone_on.kept.turns[-1:] == anew.kept.turns[-1:]
            kept, articles = gone_on.kept, data.draw(changes(articles))


def test_topics_that_did_not_change_are_the_same_objects():
    """After an edit of one article all topics but its own are the very same, so that nothing need be asked of them."""
    articles = [report(number % 3, f"{number}.md", 40 * (number % 3)) for number in range(9)]
    first = arrange(articles, DEFAULT, Editorial())
    edited = [replace(articles[0], title=STORIES[0]), *articles[1:]]
    second = arrange(edited, DEFAULT, Editorial(), first.kept)
    pairs = zip(first.edited.topics, second.edited.topics, strict=True)
    assert [one is other for one, other in pairs] == [False, True, True]


@given(st.data(), folders(topics=False))
@settings(deadline=None, max_examples=100)
def test_addresses_lead_to_their_article_whatever_becomes_of_the_folder(data, articles):
    """Under adding, changing, re-dating and deleting an address leads to the topic of its article, if that is there."""
    before = group(articles, DEFAULT)
    after = group(data.draw(changes(articles)), DEFAULT)
    leads = {address: topic for topic in after for address in (topic.slug, *topic.redirects)}
    there = {made.path for topic in after for made in topic.articles}
    for topic in before:
        assert {topic.slug, *topic.swallowed} <= {made.slug for made in topic.articles}
        for made in topic.articles:
            if made.path in there:
                assert leads[made.slug] == home(after, made.path)


def test_only_the_days_that_changed_are_folded_again():
    """To go on after a new article of the newest day takes its vector, and that of no other article."""
    articles = [report(number // 14, f"{number:02}.md", 4 * number) for number in range(42)]
    kept = regroup(articles, DEFAULT, NOTHING).kept
    asked = []

    def counted(function, wordings):
        listed = list(wordings)
        asked.extend(map(len, listed))
        return map(function, listed)

    new = report(2, "new.md", 4 * 41)
    assert regroup([*articles, new], DEFAULT, kept, map=counted).topics == group([*articles, new], DEFAULT)
    assert regroup(articles, DEFAULT, kept, map=counted).topics == group(articles, DEFAULT)
    assert asked == [1]


def test_other_rules_begin_anew():
    """What was kept under one closeness or window is of no use under another."""
    articles = [report(number % 3, f"{number}.md", number) for number in range(9)]
    kept = regroup(articles, DEFAULT, NOTHING).kept
    for rules in (Grouping(closeness=0.9), Grouping(window_days=1), Grouping(attract=False)):
        assert regroup(articles, rules, kept).topics == group(articles, rules)


def test_old_states_thin_out():
    """Of a thousand days the newest states are kept, and of each stretch twice as far back half as many."""
    turns = regroup([report(0, "a.md", 0)], DEFAULT, NOTHING).kept.turns * 1000
    kept = ()
    for number in range(1, 1001):
        kept = thinned([*kept, turns[number - 1]])
    have = [1000 - number for number, turn in enumerate(kept) if turn.state]
    assert have[-RECENT:] == list(range(RECENT, 0, -1))
    assert len(have) < 50
    assert all(far <= 2 * near + 1 for near, far in zip(have[::-1], have[::-1][1:], strict=False))
    assert kept == thinned(turns)


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


def test_a_heap_of_near_copies_is_one_topic():
    """Copies by the dozen, each with a number of its own, are one topic, and take in a later one as any topic does."""
    words = f"{STORIES[0]} {STORIES[2]}"
    copies = [article(f"c{number}.md", f"{words} {number}", 3) for number in range(60)]
    others = [report(1, f"o{number}.md", 3) for number in range(3)]
    found = companions(group([*copies, *others], DEFAULT))
    assert frozenset(made.path for made in copies) in found
    after = companions(group([*copies, *others, article("later.md", f"{words} 99", 4)], DEFAULT))
    assert frozenset({*(made.path for made in copies), "later.md"}) in after
