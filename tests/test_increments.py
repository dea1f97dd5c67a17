"""What is kept between builds changes how long they take, and nothing else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from generator.build import Manner, Report, build
from generator.cache import state
from generator.cache.memo import Memo
from generator.cache.stamp import stamp
from generator.cache.state import State
from generator.cache.store import Store
from generator.config import load_config
from generator.publish import prepare_standby, reserve
from generator.rebuilding.late_index import publish_index
from generator.run import Run
from generator.watch.inputs import Inputs, Scan, different, scan
from tests.conftest import ROOT, read_tree

SUBJECTS = ("bridge", "library", "harbour")
TEXTS = (
    "The {0} of Neufeld opens on 4 May, the council said. It costs 4 million euros and took three years to build.",
    "Mayor Ada Brandt spoke of the {0} for hours. More than 40 people came to the hall in Neufeld.",
    '"We waited long for the {0}," said Ada Brandt, the mayor. The {0} of Neufeld costs 5 million euros.',
    "Work on the {0} stopped on Monday. See [the other story](b.md) and ![a plan](plan.png).",
)
NAMES = ("a.md", "b.md", "deep/c.md", "deep/d.txt", "2026-03-02-e.md", "f.html")

names = st.sampled_from(NAMES)
days = st.none() | st.integers(1, 28)
subjects = st.sampled_from(SUBJECTS)
texts = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3)


def pages_of(tree: dict[str, bytes]) -> dict[str, bytes]:
    """Return what is neither of the index nor the list of all files."""
    return {name: data for name, data in tree.items() if not name.startswith(("search/", ".newsfold"))}


class Increments(RuleBasedStateMachine):
    """A folder that is edited at random; after each edit three sites with a memory are compared with a clean one."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = TemporaryDirectory()
        self.folder = Path(self.kept.name)
        self.content = self.folder / "content"
        self.watching = Memo("code", lasting=True)
        self.following = Memo("code", lasting=True)
        self.seen: Scan | None = None
        self.articles: dict[str, tuple[str, int | None, str, str, list[str]]] = {}
        self.settings: dict[str, str] = {}

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.kept.cleanup()

    def write(self, name: str) -> None:
        """Write an article as it is to be."""
        title, day, publisher, subject, paragraphs = self.articles[name]
        date = f"date: 2026-03-{day:02}\n" if day else ""
        body = "\n\n".join(text.format(subject) for text in paragraphs)
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {title}\n{date}publisher: {publisher}\n---\n\n{body}\n")

    @initialize()
    def begin(self) -> None:
        """Begin with two articles, so that there is always one to publish."""
        for name, subject in (("always.md", "bridge"), ("ever.md", "bridge")):
            self.articles[name] = (
                f"News of the {subject}",
                3,
                f"Paper {name}",
                subject,
                [TEXTS[0], TEXTS[1]],
            )
            self.write(name)

    @rule(name=names, day=days, subject=subjects, paragraphs=texts, publisher=st.sampled_from("AB"))
    def add(self, name, day, subject, paragraphs, publisher) -> None:
        """Add an article, or write over one."""
        self.articles[name] = (f"The {subject} on {day}", day, f"Paper {publisher}", subject, paragraphs)
        self.write(name)

    @rule(data=st.data(), paragraphs=texts)
    def rewrite(self, data, paragraphs) -> None:
        """Change an article's body."""
        name = data.draw(st.sampled_from(sorted(self.articles)))
        self.articles[name] = (*self.articles[name][:4], paragraphs)
        self.write(name)

    @rule(
        data=st.data(), title=st.sampled_from(["Another headline", "The bridge opens", "Ada Brandt speaks"])
    )
    def retitle(self, data, title) -> None:
        """Change an article's title."""
        name = data.draw(st.sampled_from(sorted(self.articles)))
        self.articles[name] = (title, *self.articles[name][1:])
        self.write(name)

    @rule(data=st.data(), day=days)
    def redate(self, data, day) -> None:
        """Change an article's date."""
        name = data.draw(st.sampled_from(sorted(self.articles)))
        title, _, *rest = self.articles[name]
        self.articles[name] = (title, day, *rest)
        self.write(name)

    @precondition(lambda self: len(self.articles) > 2)
    @rule(data=st.data())
    def delete(self, data) -> None:
        """Delete an article."""
        name = data.draw(st.sampled_from(sorted(set(self.articles) - {"always.md", "ever.md"})))
        del self.articles[name]
        (self.content / name).unlink()

    @precondition(lambda self: len(self.articles) > 2)
    @rule(data=st.data(), to=names)
    def rename(self, data, to) -> None:
        """Rename an article, perhaps over another."""
        name = data.draw(st.sampled_from(sorted(set(self.articles) - {"always.md", "ever.md"})))
        self.articles[to] = self.articles.pop(name)
        (self.content / to).parent.mkdir(exist_ok=True)
        (self.content / name).replace(self.content / to)

    @rule(picture=st.sampled_from([None, b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\nother"]))
    def draw(self, picture) -> None:
        """Put a picture beside the articles, change it, take it away."""
        path = self.content / "plan.png"
        if picture is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(picture)

    @rule(
        line=st.sampled_from(
            [
                "title: Other",
                "language: de",
                "page_size: 1",
                "articles: link",
                "title: 'One'",
                "search: false",
            ]
        )
    )
    def set(self, line) -> None:
        """Change a setting."""
        key, _, value = line.partition(": ")
        self.settings[key] = value
        lines = [f"{key}: {value}\n" for key, value in sorted(self.settings.items())]
        (self.folder / "newsfold.yml").write_text("base_url: https://example.org/\n" + "".join(lines))

    @rule(words=st.sampled_from(["", "Read in {{ site.title }}"]))
    def paint(self, words) -> None:
        """Change the site's own theme."""
        shutil.rmtree(self.folder / "themes", ignore_errors=True)
        if words:
            shutil.copytree(ROOT / "themes/plain", self.folder / "themes/broadsheet")
            (self.folder / "themes/broadsheet/theme.yml").write_text("name: broadsheet\nparent: plain\n")
            page = self.folder / "themes/broadsheet/templates/about.html"
            page.write_text(f"<title>About</title><p>{words}</p>")

    @rule(
        told=st.sampled_from(
            [
                "",
                "always: {title: By the editor}\n",
                "always: {hidden: true}\n",
                "always: {merge: [a], lede: Said.}\n",
            ]
        )
    )
    def rule_topics(self, told) -> None:
        """Change the editor's file."""
        (self.content / "topics.yml").write_text(told)

    @invariant()
    def all_sites_are_the_same(self) -> None:
        """A site that was built over and over is that of a clean build, byte for byte."""
        if not self.articles:
            return
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        once = Memo("code", Store.open(self.folder / "cache.sqlite"))
        file = self.folder / "newsfold.yml"
        now = scan(Inputs(self.content, (self.folder / "themes",), (file,)))
        touched = None if self.seen is None else different(self.seen, now)
        self.seen = now
        for site, memo in (("once", once), ("watched", self.watching), ("clean", None)):
            self.build(site, memo, touched if site == "watched" else None)
        once.close()
        self.build_from_state("handed")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(state, "SHARE", 1 / 1000)  # a thousand times as much as the state itself is little
            self.build_from_state("since")
        clean = read_tree(self.folder / "clean")
        self.build_and_index("followed", touched, clean)
        for site in ("once", "watched", "handed", "since"):
            assert read_tree(self.folder / site) == clean, site

    def build(self, site, memo, touched, *, later=False) -> Report:
        """Build a site."""
        file = self.folder / "newsfold.yml"
        options = {"content": self.content, "output": self.folder / site}
        with Run() as run:
            config = load_config(file if file.exists() else None, options)
            report = build(config, run, Manner(beside=self.folder, memo=memo, touched=touched, later=later))
        assert report.published
        return report

    def build_and_index(self, site, touched, clean) -> None:
        """Build a site as `watch` does: the index follows, unless there is something newer to do."""
        report = self.build(site, self.following, touched, later=True)
        with reserve(self.folder / site) as place:
            prepare_standby(place, self.following)
        without = [pages_of(tree) for tree in (clean, read_tree(self.folder / site))]
        assert without[0] == without[1]
        if report.due is None or len(self.articles) % 4:
            if report.due and publish_index(report.due, self.following, lambda: True) is None:
                self.build(site, self.following, None)
            assert read_tree(self.folder / site) == clean, site

    def build_from_state(self, site) -> None:
        """Build a site as a command does: from what the last one left."""
        memo = Memo("code", Store.open(self.folder / "states.sqlite"), lasting=True)
        left = State.of(memo, self.folder, self.content, self.folder / site, stamp([str(self.content)]))
        self.build(site, memo, left.take_up())
        left.hand_on()
        memo.close()


TestIncrements = Increments.TestCase
TestIncrements.settings = settings(
    max_examples=int(os.environ.get("NEWSFOLD_EXAMPLES", "2")),
    stateful_step_count=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
