"""The editor's file: what it rules holds, every address stays alive, and every mistake in it is told with its place."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config import Grouping
from generator.errors import Severity
from generator.group import group
from generator.group.editor import edit
from generator.load.editor import KEYS, parse
from generator.model import Editorial
from tests.conftest import ROOT, run_newsfold, write_tree
from tests.group_articles import STORIES, article, report
from tests.test_data import check_data
from tests.test_group_fold import folders
from tests.test_watch import watching

VOLCANO = ("v1.md", "v2.md", "v3.md")
VOTE = ("e1.md", "e2.md")
DEFAULT = Grouping()


def newsroom(extra=()):
    """Three articles on a volcano, two on an election, one on a vaccine."""
    made = [report(0, path, day) for day, path in enumerate(VOLCANO)]
    made += [report(1, path, day) for day, path in enumerate(VOTE)]
    return group([*made, report(2, "d1.md", 0), *extra], DEFAULT)


def ruled(text, topics=None, withheld=()):
    """Read an editor's file that must be readable, and carry it out."""
    rulings, problems = parse(text.encode())
    assert problems == ()
    return edit(newsroom() if topics is None else topics, Editorial(rulings, frozenset(withheld)))


def grouped(edited):
    return {topic.slug: {a.path for a in topic.articles} for topic in edited.topics}


def leads(topics):
    """Return the page that each address leads to."""
    return {address: topic.slug for topic in topics for address in (topic.slug, *topic.redirects)}


def told(problems):
    return [(problem.line, problem.column, problem.severity, problem.message) for problem in problems]


def test_the_newsroom_is_what_the_other_tests_take_it_for():
    """Without an editor there are three topics."""
    assert grouped(ruled("")) == {"v1": set(VOLCANO), "e1": set(VOTE), "d1": {"d1.md"}}


def test_labels_change_what_is_shown_and_nothing_else():
    """A title, a lede, `pinned` and `hidden` stand on the topic; articles and addresses are what they were."""
    before = newsroom()
    edited = ruled("v2:\n  title: Mount Altfeld\n  lede: It smokes.\n  pinned: yes\nd1:\n  hidden: true\n")
    topics = {topic.slug: topic for topic in edited.topics}
    assert edited.problems == ()
    assert (topics["v1"].title, topics["v1"].lede) == ("Mount Altfeld", "It smokes.")
    assert (topics["v1"].pinned, topics["v1"].hidden, topics["d1"].hidden) == (True, False, True)
    assert leads(edited.topics) == leads(before)
    assert grouped(edited) == {topic.slug: {a.path for a in topic.articles} for topic in before}


def test_an_article_goes_where_the_editor_puts_it_and_its_address_with_it():
    """A moved article is in its new topic alone; its address leads there, and so does a page that it leaves empty."""
    edited = ruled("e1:\n  articles: [d1.md, v3.md]\n")
    assert grouped(edited) == {"v1": {"v1.md", "v2.md"}, "e1": {*VOTE, "d1.md", "v3.md"}}
    assert leads(edited.topics)["d1"] == leads(edited.topics)["v3"] == "e1"
    assert {topic.slug: topic.swallowed for topic in edited.topics}["e1"] == ("d1",)


def test_a_topic_keeps_its_address_when_an_older_article_is_moved_into_it():
    """The founding article stays the one that gave the address, whatever the editor adds."""
    edited = ruled("e1:\n  articles: [old.md]\n", newsroom([article("old.md", "quite another matter", -40)]))
    topic = next(topic for topic in edited.topics if topic.slug == "e1")
    assert {a.path for a in topic.articles} == {*VOTE, "old.md"}
    assert topic.founder.path == "e1.md"


def test_a_merged_topic_leads_to_the_other_and_keeps_its_feed():
    """`merge` puts all of a topic into another; its page redirects, and its feed's address stays."""
    edited = ruled("e1:\n  merge: [v2]\n")
    assert grouped(edited) == {"e1": {*VOLCANO, *VOTE}, "d1": {"d1.md"}}
    assert leads(edited.topics)["v1"] == "e1"
    assert next(topic for topic in edited.topics if topic.slug == "e1").swallowed == ("v1",)


def test_a_topic_whose_founder_went_elsewhere_lives_on_under_its_next_article():
    """What is left of a topic has the next article's address; the old one follows the founding article."""
    edited = ruled("d1:\n  articles: [v1.md]\n")
    assert grouped(edited)["v2"] == {"v2.md", "v3.md"}
    assert leads(edited.topics)["v1"] == "d1"


def test_an_article_claimed_for_its_own_address_leaves_its_topic():
    """So an editor takes out what does not belong: the address that redirected is a page again."""
    edited = ruled("v3:\n  articles: [v3.md, d1.md]\n  title: Another mountain\n")
    assert grouped(edited) == {"v1": {"v1.md", "v2.md"}, "v3": {"v3.md", "d1.md"}, "e1": set(VOTE)}
    assert leads(edited.topics)["d1"] == "v3"
    assert {topic.slug: topic.title for topic in edited.topics}["v3"] == "Another mountain"


def test_the_order_of_entries_does_not_lose_an_article():
    """An article put into a topic whose own founder goes elsewhere goes along, whichever line comes first."""
    lines = ["d1:\n  articles: [v3.md]\n", "e1:\n  articles: [d1.md]\n"]
    for text in ("".join(lines), "".join(reversed(lines))):
        assert grouped(ruled(text)) == {"v1": {"v1.md", "v2.md"}, "e1": {*VOTE, "d1.md", "v3.md"}}


def test_topics_are_known_by_any_address():
    """A key may be the slug, an address that redirects to it, the file of a page, or a name from front matter."""
    topics = newsroom([report(2, "n.md", 9, topic="The Long Winter")])
    for name in ("e1", "e2", "topics/e2.html"):
        assert grouped(ruled(f"{name}:\n  articles: [d1.md]\n", topics))["e1"] == {*VOTE, "d1.md"}
    edited = ruled("The Long Winter:\n  articles: [e2.md]\n  aliases: [winter]\n", topics)
    assert grouped(edited)["the-long-winter"] == {"n.md", "e2.md"}
    assert leads(edited.topics)["winter"] == "the-long-winter"


def test_a_copy_stands_for_its_article(tmp_path):
    """A path of a copy of an article moves the article."""
    text = "---\ntitle: The fair\n---\n\n" + " ".join(f"Stall number {n} sold {n} apples." for n in range(20))
    write_tree(
        tmp_path,
        {
            "content/a.md": text,
            "content/b.md": text,
            "content/c.md": "# The council of Neufeld met\n\nIt sat for five hours and left without a vote.\n",
            "content/topics.yml": "the-council-of-neufeld-met:\n  articles: [b.md]\n",
        },
    )
    assert run_newsfold("build", cwd=tmp_path).code == 0
    topics = json.loads((tmp_path / "site/topics.json").read_text())["topics"]
    assert [[a["path"] for a in topic["articles"]] for topic in topics] == [["a.md", "c.md"]]


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("v1:\n  titel: A\n", 2, 3, "unknown key 'titel'", "did you mean 'title'?"),
        ("v1:\n  pinned: maybe\n", 2, 3, "pinned: must be true or false", ""),
        ("v1:\n  articles:\n    a: b\n", 2, 3, "articles: must be a list of texts", ""),
        ("v1: Mount Altfeld\n", 1, 1, "'v1' must have 'key: value' lines under it", "for a title write "),
    ],
)
def test_what_the_file_must_not_hold_is_told_where_it_stands(text, line, column, message, hint):
    """An unknown key or a bad value is a warning at its place, and the rest of the file counts."""
    rulings, problems = parse(f"{text}e1:\n  title: The vote\n".encode())
    assert rulings[-1].title == "The vote"
    (problem,) = problems
    assert told([problem]) == [(line, column, Severity.WARNING, message)]
    assert problem.hint.startswith(hint)
    assert problem.path == "topics.yml"


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "hint"),
    [
        ("v9:\n  title: A\n", 1, 1, "no topic has the address 'v9'", ""),
        ("v1.md:\n  title: A\n", 1, 1, "no topic has the address 'v1.md'", "the address 'v1'"),
        (
            "v1:\n  articles:\n    - e1.md\n    - 'e2.ms'\n",
            4,
            7,
            "no article 'e2.ms'",
            "did you mean 'e2.md'?",
        ),
        ("v1:\n  merge: [e1, vote]\n", 2, 15, "no topic has the address 'vote'", ""),
        ("v1:\n  aliases: [Old Slug]\n", 2, 13, "alias 'Old Slug' is no address", "did you mean 'old-slug'?"),
        ("v1:\n  aliases: [e2]\n", 2, 13, "alias 'e2' leads to topic 'e1' already", "'merge:'"),
        ("v1:\n  merge: [v1]\n", 2, 11, "topic 'v1' is to be merged with itself", ""),
        (
            "v1:\n  merge: [e1]\ne1:\n  merge: [v1]\n",
            4,
            11,
            "'e1' was merged in line 2 into the topic of 'v1'",
            "circle",
        ),
        (
            "v1:\n  articles: [d1.md]\ne1:\n  articles: [d1.md]\n",
            4,
            14,
            "article 'd1.md' was put into topic 'v1' in line 2 already",
            "take it out of one of the two",
        ),
        (
            "v1:\n  articles: [d1.md]\nd1:\n  articles: [d1.md]\n",
            4,
            14,
            "article 'd1.md' was put into topic 'v1' in line 2 already",
            "take it out of one of the two",
        ),
        (
            "v1:\n  title: A\nv2:\n  title: B\n",
            3,
            1,
            "'v2' leads to the same topic as 'v1' in line 1, whose title stands",
            "write one entry of the two",
        ),
    ],
)
def test_what_cannot_be_carried_out_is_told_where_it_stands(text, line, column, message, hint):
    """A name that nothing has, or a claim that contradicts another, is a warning at its place."""
    problems = [p for p in ruled(text).problems if p.severity is not Severity.NOTE]
    assert told(problems) == [(line, column, Severity.WARNING, message)]
    assert hint in problems[0].hint


def test_what_the_fold_does_by_itself_one_day_is_no_mistake():
    """An entry that says what is so already is silent: an editor's file must not go bad by itself."""
    assert ruled("v1:\n  articles: [v2.md]\n  merge: [v3]\n").problems == ()


def test_two_entries_that_say_different_things_of_one_topic_are_joined_with_a_note():
    """Where the fold has joined two topics since, nothing is lost that is not contradicted."""
    edited = ruled("v1:\n  title: A\nv2:\n  pinned: yes\n")
    assert [problem.severity for problem in edited.problems] == [Severity.NOTE]
    assert [(t.title, t.pinned) for t in edited.topics if t.slug == "v1"] == [("A", True)]


def test_a_named_topic_follows_its_only_article_out():
    """Where the one article that a named topic is made of gets its own page, the name leads there."""
    edited = ruled("v1:\n  articles: [v1.md]\n", group([report(0, "v1.md", 0, topic="Big Story")], DEFAULT))
    assert leads(edited.topics) == {"v1": "v1", "big-story": "v1"}


def test_what_is_held_back_is_no_mistake():
    """A draft that the file names is worth a note, no more."""
    edited = ruled("v1:\n  articles: [draft.md]\n", withheld=["draft.md"])
    assert told(edited.problems) == [(2, 14, Severity.NOTE, "'draft.md' is not published at present")]


def test_thousands_of_wrong_names_cost_little():
    """A file of wrong names is told in full; suggestions end after a while."""
    names = "\n".join(f"    - wrong-{number}.md" for number in range(5000))
    problems = ruled(f"v1:\n  articles:\n{names}\n").problems
    assert len(problems) == 5000


NAMES = st.sampled_from(
    [
        *(f"a{n}" for n in range(12)),
        *(f"a{n}.md" for n in range(12)),
        "old",
        "big-story",
        "another",
        "new",
        "x y",
    ]
)
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["A", "B"]),
        "hidden": st.just("true"),
        "articles": st.lists(NAMES, max_size=3),
        "merge": st.lists(NAMES, max_size=2),
        "aliases": st.lists(NAMES, max_size=2),
    },
)


@given(folders(), st.dictionaries(NAMES, ENTRIES, max_size=5))
@settings(deadline=None, max_examples=150)
def test_no_ruling_kills_an_address_or_loses_an_article(articles, entries):
    """Whatever an editor writes, every article is in one topic and every address leads to the one it belongs to."""
    topics = group(articles, DEFAULT)
    rulings, problems = parse(json.dumps(entries).encode())
    assert problems == ()
    edited = edit(topics, Editorial(rulings))
    paths = sorted(a.path for topic in edited.topics for a in topic.articles)
    assert paths == sorted(a.path for a in articles)
    addresses = [address for topic in edited.topics for address in (topic.slug, *topic.redirects)]
    assert len(addresses) == len(set(addresses))
    assert set(leads(topics)) <= set(addresses)
    once = {slug for topic in topics for slug in (topic.slug, *topic.swallowed)}
    for topic in edited.topics:
        assert {a.slug for a in topic.articles} <= {topic.slug, *topic.redirects}
        assert set(topic.swallowed) == once.intersection(topic.redirects)
        assert list(topic.articles) == sorted(topic.articles, key=lambda a: a.order)
    assert edit(topics, Editorial(rulings)) == edited


@given(folders())
@settings(deadline=None, max_examples=40)
def test_an_entry_that_says_nothing_changes_nothing(articles):
    """The topics of the fold pass the editor's desk as they are."""
    topics = group(articles, DEFAULT)
    rulings, _ = parse(f"{topics[0].slug}:\n".encode())
    assert edit(topics, Editorial(rulings)).topics == topics


def site_of(folder, topics_yml, articles=None):
    """Build a site of the newsroom with an editor's file; return its topics."""
    head = "---\ntitle: {}\ndate: 2024-01-0{}\npublisher: Paper {}\nslug: {}\n---\n\n"
    files = {
        f"content/{name}": head.format(text.split(".")[0], day, name[0], name[:2]) + text
        for name, day, text in (articles or STANDING)
    }
    write_tree(folder, {**files, "content/topics.yml": topics_yml})
    done = run_newsfold("build", cwd=folder)
    assert done.code == 0, done.err
    return {t["slug"]: t for t in json.loads((folder / "site/topics.json").read_text())["topics"]}, done


def prose(story, name):
    """Write a report on one of the stories in sentences."""
    words = STORIES[story].split()
    turn = sum(name.encode()) % len(words)
    turned = [*words[turn:], *words[:turn]]
    return f"The {' '.join(turned[:6])} was seen on Monday. Many spoke of the {' '.join(turned[6:])} in the evening."


STANDING = tuple(
    (name, day, prose(story, name))
    for name, day, story in (
        ("v1.md", 1, 0),
        ("v2.md", 2, 0),
        ("e1.md", 1, 1),
        ("e2.md", 2, 1),
        ("d1.md", 3, 2),
    )
)


def test_the_site_shows_the_editors_words_as_the_editors(tmp_path):
    """A lede of the editor's cites nothing, says whose it is, and costs no passage its place among the points."""
    lede = "What we know, & what we do not."
    topics, _ = site_of(tmp_path, f"v1:\n  title: The mountain\n  lede: '{lede}'\n")
    check_data(tmp_path / "site")
    record = json.loads((tmp_path / "site/topics/v1.json").read_text())
    assert (record["title"], record["lede"], record["lede_citations"]) == ("The mountain", lede, [])
    assert record["edited"] == ["title", "lede"]
    assert topics["e1"]["edited"] == []
    page = (tmp_path / "site/topics/v1.html").read_text()
    assert "What we know, &amp; what we do not." in page
    assert "The editor, not a source" in page
    assert lede.replace("&", "&amp;") in (tmp_path / "site/feed.xml").read_text()


def test_a_hidden_topic_has_its_page_and_stands_nowhere_else(tmp_path):
    """Front page, archive, feeds, the lists of feeds and pages and related topics do not name it; its address lives."""
    write_tree(tmp_path, {"newsfold.yml": "base_url: https://example.org/\n"})
    topics, _ = site_of(tmp_path, "v1:\n  hidden: true\n")
    site = tmp_path / "site"
    assert topics["v1"]["hidden"] is True
    assert "http-equiv" not in (site / "topics/v1.html").read_text()
    assert (site / "topics/v1.xml").exists()
    others = [
        "index.html",
        "archive.html",
        "archive/2024-01.html",
        "feed.xml",
        "atom.xml",
        "feed.json",
        "feeds.opml",
        "sitemap.xml",
        "subscribe.html",
        "topics/e1.html",
    ]
    for name in others:
        assert "v1.html" not in (site / name).read_text(), name
        assert "v1.xml" not in (site / name).read_text(), name


def test_a_pinned_topic_is_the_first(tmp_path):
    """`pinned` beats the newest day."""
    site_of(tmp_path, "e1:\n  pinned: true\n")
    page = (tmp_path / "site/index.html").read_text()
    assert page.index("topics/e1.html") < page.index("topics/d1.html")
    assert "Pinned" in page


def test_a_broken_file_is_an_error_and_costs_itself_only(tmp_path):
    """What is no YAML is told with its place and ignored; the articles are published."""
    topics, done = site_of(tmp_path, "v1:\n  title: A\n  title: B\n")
    assert "content/topics.yml:3:3: error: duplicate key 'title'" in done.err
    assert set(topics) == {"v1", "e1", "d1"}
    assert topics["v1"]["edited"] == []
    assert run_newsfold("build", "--strict", cwd=tmp_path).code == 1


def test_the_file_has_one_name(tmp_path):
    """`topics.yaml` is told to be misnamed."""
    write_tree(tmp_path, {"content/topics.yaml": "v1:\n  title: A\n"})
    _, done = site_of(tmp_path, "")
    assert "topics.yaml" not in done.err
    (tmp_path / "content/topics.yml").unlink()
    assert "content/topics.yaml:1:1: warning: not read" in run_newsfold("build", cwd=tmp_path).err


def test_what_the_editor_mended_stays_mended_when_news_comes(tmp_path):
    """Five wrong groupings, mended in five ways, are as the editor wants them after later articles have come."""
    mended = """\
v1:
  articles: [e2.md]        # one in the wrong topic
  merge: [d1]              # one story in two topics
e1:
  title: The count         # a poor title
v2:
  articles: [v2.md, x1.md] # two stories in one topic
x2:
  articles: [x3.md]        # a lone one that belongs to another
"""
    lone = [
        (f"x{n}.md", n, f"Quite {word} matter number {n} came up. Nobody knew {word} things.")
        for n, word in enumerate(("alpine", "baroque", "culinary"), 1)
    ]
    wanted = {
        "v1": {"v1.md", "e2.md", "d1.md"},
        "v2": {"v2.md", "x1.md"},
        "e1": {"e1.md"},
        "x2": {"x2.md", "x3.md"},
    }
    news = [
        (name, day, prose(story, name))
        for name, day, story in (("v5.md", 5, 0), ("e5.md", 5, 1), ("d5.md", 6, 2))
    ]
    for coming in ([], news[:1], news):
        topics, done = site_of(tmp_path, mended, [*STANDING, *lone, *coming])
        assert "topics.yml" not in done.err
        together = {slug: {a["path"] for a in topic["articles"]} for slug, topic in topics.items()}
        standing = {name for name, _, _ in (*STANDING, *lone)}
        assert {slug: paths & standing for slug, paths in together.items() if paths & standing} == wanted
        assert topics["e1"]["title"] == "The count"
    assert "d5.md" in together["v1"], "what comes to a merged topic goes where it was merged"


def test_the_readme_documents_every_key():
    """The example in the README is a file without a flaw, and its table has every key."""
    readme = (ROOT / "README.md").read_text()
    (example,) = [block for block in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL) if "merge:" in block]
    rulings, problems = parse(example.encode())
    assert problems == ()
    assert len(rulings) == 3
    for key in KEYS:
        assert re.search(rf"^\|[^|]*`{key}`[^|]*\|", readme, re.MULTILINE), key


def test_watch_sees_the_file(tmp_path):
    """A saved ruling is on the page soon."""
    site_of(tmp_path, "")
    with watching(tmp_path) as running:
        write_tree(tmp_path, {"content/topics.yml": "v1:\n  title: The mountain of Altfeld\n"})
        running.page("v1", "The mountain of Altfeld")
