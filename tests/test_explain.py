"""`explain`: the account is that of the fold, says who put an article where it is, and what kept it from elsewhere."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from generator.config import Grouping
from generator.group import arrange
from generator.group.fold import SEVERAL
from generator.group.reasons import Accountant
from generator.model import Editorial, Mention, Ruling
from tests.conftest import run_newsfold, write_tree
from tests.group_articles import STORIES, article, report
from tests.test_group_fold import folders

DEFAULT = Grouping()


def accountant(articles, editorial=Editorial(), grouping=DEFAULT):  # noqa: B008 - frozen
    ordered = sorted(articles, key=lambda one: one.order)
    return Accountant(ordered, arrange(ordered, grouping, editorial), grouping)


@given(folders(undated=True, topics=False))
@settings(deadline=None, max_examples=40)
def test_an_account_is_that_of_the_fold(articles):
    """Without dates, what is one topic reaches the cut on average by the account's figures, and no two topics do."""
    asked = accountant([replace(one, date=None) for one in articles])
    for topic in asked.arranged.edited.topics:
        account = asked.topic(topic)
        assert account.closeness is None or account.closeness >= DEFAULT.closeness
        assert all(other.closeness < other.cut for other in account.others)
        assert all(
            DEFAULT.closeness <= other.cut < DEFAULT.closeness + SEVERAL
            and (other.cut > DEFAULT.closeness) == (min(len(topic.articles), len(other.topic.articles)) > 1)
            for other in account.others
        )


@given(folders(undated=False, topics=False))
@settings(deadline=None, max_examples=40)
def test_topics_of_many_days_reach_the_cut_too(articles):
    """What was joined day by day was joined at the cut; of two that reach it now, one had closed before the other."""
    asked = accountant(articles)
    for topic in asked.arranged.edited.topics:
        account = asked.topic(topic)
        assert account.closeness is None or account.closeness >= DEFAULT.closeness
        assert all(other.closeness < other.cut or other.bar == "window" for other in account.others)


@given(folders())
@settings(deadline=None, max_examples=60)
def test_the_joins_of_an_account_are_those_of_the_fold(articles):
    """Worked out for its articles alone they make the topic, whole and nothing else, each at the cut."""
    asked = accountant(articles)
    for topic in asked.arranged.found:
        joins = asked.joins(topic)
        named = sum(one.path in asked.judge.named for one in topic.articles)
        assert len(joins) == len(topic.articles) - max(named, 1)
        if joins:
            assert {one.path for one in (*joins[-1].one, *joins[-1].other)} <= {
                one.path for one in topic.articles
            }
        assert all(join.closeness >= join.cut for join in joins)
        assert all(join.one and join.other and not {*join.one} & {*join.other} for join in joins)


def test_what_is_named_stands_between_what_is_new():
    """An article behind one that the editor named is compared by its own words, and joins nothing that is unlike."""
    made = [
        article("a.md", "volcano lava crater"),
        article("b.md", "volcano lava crater", topic="Big Story"),
        article("c.md", "election ballot senator"),
    ]
    topics = accountant(made).arranged.found
    assert [[one.path for one in topic.articles] for topic in topics] == [["a.md", "b.md"], ["c.md"]]


def test_a_similarity_is_the_sum_of_what_is_told_of_it():
    """Words, what is common and days make up the similarity; the shared words are written as the article has them."""
    asked = accountant([report(0, "a.md", 0), report(0, "b.md", 1), report(1, "c.md", 0)])
    account = asked.article("a.md")
    near = account.own.nearest[0]
    parts = near.parts
    assert near.article.path == "b.md"
    assert parts.similarity == pytest.approx(parts.words - parts.common + parts.days)
    assert parts.days > 0.04
    assert len(parts.shared) == 6
    assert set(parts.shared) <= set(STORIES[0].split())
    assert account.own.closeness == pytest.approx(parts.similarity)
    assert account.nearest[0] == near


def test_an_article_alone_is_close_to_nobody():
    """A lone article has no closeness; a site of one article has no other topics."""
    account = accountant([report(0, "a.md")]).article("a.md")
    assert account.own.closeness is None
    assert account.others == account.nearest == ()


def test_who_put_an_article_where_it_is():
    """Grouping, front matter, an address, or a line of the editor's file."""
    made = [
        report(0, "a.md", 0),
        report(0, "b.md", 1),
        report(1, "c.md", 2, topic="The Vote"),
        report(2, "d.md", 3),
        report(1, "the-vote.md", 4),
        article("e.md", "nothing that anybody else has said", 5),
    ]
    ruling = Ruling(Mention("a", 1, 1), articles=(Mention("d.md", 2, 5),), merge=(Mention("e", 3, 5),))
    asked = accountant(made, Editorial((ruling,)))
    said = {one.path: asked.placing(one.path) for one in made}
    assert [said[path].by for path in ("a.md", "c.md", "the-vote.md")] == [
        "grouping",
        "front matter",
        "address",
    ]
    assert [(said[path].by, said[path].line) for path in ("d.md", "e.md")] == [
        ("editor's file", 2),
        ("editor's file", 3),
    ]
    assert said["d.md"].found.slug == "d"


def test_what_kept_an_article_from_a_topic_that_it_is_near():
    """A closed topic, and one that takes no others, are told as such."""
    late = accountant([report(0, "a.md", 0), report(0, "b.md", 40)]).article("b.md")
    assert (late.others[0].topic.slug, late.others[0].bar, late.others[0].days) == ("a", "window", 40)
    aloof = Grouping(attract=False)
    named = accountant([report(0, "a.md", 0, topic="Mine"), report(0, "b.md", 0)], grouping=aloof).article(
        "b.md"
    )
    assert (named.others[0].topic.slug, named.others[0].bar) == ("mine", "named")


def story(title, body, day):
    return f"---\ntitle: {title}\ndate: 2026-03-{day:02d}\npublisher: The Post\n---\n\n{body}\n"


BRIDGE = "The old bridge at Altfeld is closed to lorries since Monday, since its arches have cracks."
SITE = {
    "content/news/bridge-closed.md": story("Old bridge at Altfeld closed to lorries", BRIDGE, 2),
    "content/news/lorries-wait.md": story(
        "Lorries wait at the closed bridge of Altfeld", f"{BRIDGE} They wait.", 3
    ),
    "content/library-opens.md": story(
        "Library opens on Sundays", "Readers of Neufeld may borrow on Sundays.", 3
    ),
    "content/held-back.md": "---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n",
    "content/broken.md": "---\ntitle: A\ndate: 2026-02-30\n---\n\nText.\n",
    "content/topics.yml": "bridge-closed:\n  title: The bridge\n  articles:\n    - library-opens.md\n",
}


@pytest.fixture
def folder(tmp_path):
    return write_tree(tmp_path, SITE)


@pytest.mark.parametrize(
    "name", ["news/lorries-wait.md", "content/news/lorries-wait.md", "./content/news/lorries-wait.md"]
)
def test_an_article_is_found_by_its_path(folder, name):
    """As it was typed, or inside the content folder."""
    done = run_newsfold("explain", name, cwd=folder)
    assert done.code == 0, done.err
    assert done.out.startswith(
        "news/lorries-wait.md: Lorries wait at the closed bridge of Altfeld (The Post, 2026-03-03)"
    )
    assert "is in topic 'bridge-closed' with 2 others" in done.out
    assert "put there by grouping" in done.out
    assert "the cut is at 0.26" in done.out
    assert "bridge" in done.out.split("shares ")[1].split(";")[0]


def test_what_the_editor_did_is_told(folder):
    """The line of the editor's file, and where grouping had the article."""
    done = run_newsfold("explain", "library-opens.md", cwd=folder)
    assert "put there by topics.yml, line 4; grouping had it in 'library-opens'" in done.out


@pytest.mark.parametrize("name", ["bridge-closed", "lorries-wait", "topics/library-opens.html"])
def test_a_topic_is_found_by_any_address(folder, name):
    """Its slug, an address that leads to it, the file of its page."""
    done = run_newsfold("explain", name, cwd=folder)
    assert done.code == 0, done.err
    assert done.out.startswith("topic 'bridge-closed': The bridge\n  has 3 articles, similarity ")
    assert "[editor's file, line 4]" in done.out


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("news/lories-wait.md", 2, "(did you mean 'news/lorries-wait.md'?)"),
        ("bridge-close", 2, "(did you mean 'bridge-closed'?)"),
        ("held-back.md", 1, "'held-back.md' is not published, so it is in no topic"),
        ("broken.md", 1, "content/broken.md:3:7: error: "),
    ],
)
def test_what_cannot_be_explained_is_told(folder, name, code, words):
    """A name that nothing has ends with a suggestion; an article that is held back or broken with the reason."""
    done = run_newsfold("explain", name, cwd=folder)
    assert done.code == code
    assert words in done.err.replace(":1: error", ":7: error")
    assert done.out == ""


def test_accounts_are_to_be_had_as_json(folder):
    """Every figure of the account, with three digits; nothing is written."""
    before = sorted(folder.rglob("*"))
    done = run_newsfold("explain", "--json", "news/lorries-wait.md", cwd=folder)
    record = json.loads(done.out)
    assert (record["kind"], record["path"], record["by"]) == ("article", "news/lorries-wait.md", "grouping")
    assert (record["topic"]["slug"], record["topic"]["size"], record["cut"]) == ("bridge-closed", 3, 0.26)
    near = record["nearest"][0]
    assert near["path"] == "news/bridge-closed.md"
    parts = near["parts"]
    assert near["similarity"] == pytest.approx(parts["words"] - parts["common"] + parts["days"], abs=0.002)
    record = json.loads(run_newsfold("explain", "--json", "library-opens", cwd=folder).out)
    assert record["kind"] == "topic"
    assert sorted(member["path"] for member in record["members"]) == [
        "library-opens.md",
        "news/bridge-closed.md",
        "news/lorries-wait.md",
    ]
    assert sorted(folder.rglob("*")) == before
