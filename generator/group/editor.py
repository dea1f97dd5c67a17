"""The editor's last word: the rulings of the editor's file, carried out on the topics of the fold.

They relabel what the fold found and are never told to it, so they hold through every later build. Rulings are
carried out from top to bottom, first all about who is where, then titles and the like. What cannot be carried out
is told and left out; the rest holds.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.errors import Problem, Severity
from generator.group.board import Board
from generator.group.names import topic_slug
from generator.group.suggest import Suggester
from generator.language.slugs import is_slug, slugify
from generator.model import Ruling, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model import Editorial, Mention

FILE = "topics.yml"
LABELS = ("title", "lede", "pinned", "hidden")


@dataclass(frozen=True, slots=True)
class Edited:
    """The topics as the editor wants them, what is wrong with the rulings, and which of them did what.

    `moves` holds by path what put an article where it is, `merges` by the fold's slug what ended a topic. The paths
    of the problems are relative to the content folder.
    """

    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...] = ()
    moves: Mapping[str, Mention] = field(default_factory=dict)
    merges: Mapping[str, Mention] = field(default_factory=dict)


def edit(topics: Sequence[Topic], editorial: Editorial) -> Edited:
    """Carry out the rulings of the editor's file on the topics of the fold."""
    if not editorial.rulings:
        return Edited(tuple(topics))
    desk = _Desk(Board(topics), editorial)
    admitted = [(ruling, holder) for ruling in editorial.rulings if (holder := desk.admit(ruling))]
    for ruling, holder in admitted:
        desk.arrange(ruling, holder)
    labels = desk.labels(admitted)
    edited = sorted(_topics(desk.board, labels), key=lambda topic: topic.founder.order)
    return Edited(tuple(edited), tuple(sorted(desk.problems)), desk.moves, desk.merges)


def bare(name: str) -> str:
    """Return a topic's address as it stands between `topics/` and `.html`, where it was written as a page's file."""
    page = name.removeprefix("topics/")
    stem, suffix = posixpath.splitext(page)
    return stem if suffix in {".html", ".json", ".xml"} else page


def readings(name: str) -> tuple[str, ...]:
    """Return what an address may be meant by: itself, a page's file, the name of a topic in front matter."""
    return tuple(dict.fromkeys((name, bare(name), topic_slug(name))))


class _Desk:
    """Reads rulings, changes the board, and tells what is wrong with them."""

    def __init__(self, board: Board, editorial: Editorial) -> None:
        self.board = board
        self.withheld = editorial.withheld
        self.problems: list[Problem] = []
        self.moves: dict[str, Mention] = {}
        self.merges: dict[str, Mention] = {}
        self.paths = {
            path: article.path
            for article in board.articles.values()
            for path in (article.path, *(copy.path for copy in article.copies))
        }
        self.near_topic = Suggester(board.addresses)
        self.near_path = Suggester(self.paths)

    def admit(self, ruling: Ruling) -> str:
        """Return what holds the address of a ruling's topic, or an empty text; aliases become addresses too."""
        holder = self.holder(ruling.topic)
        for alias in ruling.aliases if holder else ():
            name = bare(alias.name)
            if not is_slug(name):
                hint = f"did you mean '{slugify(name)}'?" if slugify(name) else ""
                self.warn(alias, f"alias '{alias.name}' is no address", hint)
                continue
            other = self.board.addresses.setdefault(name, holder)
            if self.board.home[other] != self.board.home[holder]:
                message = f"alias '{name}' leads to topic '{self.page(other)}' already"
                self.warn(alias, message, "to put the two together name it under 'merge:'")
        return holder

    def arrange(self, ruling: Ruling, holder: str) -> None:
        """Move the articles that a ruling claims to the topic that its address leads to, and merge topics."""
        claimed = [(path, mention) for mention in ruling.articles if (path := self.path(mention))]
        for path, mention in claimed:
            if path == holder:
                self.found(path, mention)
        for path, mention in claimed:
            if path != holder:
                self.claim(path, self.board.home[holder], mention)
        for mention in ruling.merge:
            self.merge(mention, ruling.topic, holder)

    def found(self, path: str, mention: Mention) -> None:
        """Give an article that is claimed for its own address a topic there, if it has none.

        Without this, nothing could be taken out of a topic that it does not belong to.
        """
        if self.page(path) == self.board.articles[path].slug:
            self.moves.setdefault(path, mention)
        elif self.moves.setdefault(path, mention) is mention:
            self.board.split(path)
        else:
            self.twice(path, mention)

    def claim(self, path: str, key: str, mention: Mention) -> None:
        """Move one article, unless an earlier ruling has it."""
        if self.moves.setdefault(path, mention) is mention:
            self.board.move(path, key)
        elif self.board.home[path] != key:
            self.twice(path, mention)

    def merge(self, mention: Mention, topic: Mention, holder: str) -> None:
        """Put a topic into the one at an address. That the fold did so by itself is no mistake, a circle is one."""
        other = self.holder(mention)
        if not other:
            return
        kept, lost = self.board.home[holder], self.board.home[other]
        earlier = self.merges.get(self.board.origin[holder])
        if kept != lost:
            self.board.merge(lost, kept)
            self.merges[lost] = mention
        elif mention.name == topic.name:
            self.warn(mention, f"topic '{mention.name}' is to be merged with itself")
        elif earlier and self.board.origin[holder] != self.board.origin[other]:
            message = f"'{topic.name}' was merged in line {earlier.line} into the topic of '{mention.name}'"
            self.warn(mention, message, "the lines go round in a circle: take out one")

    def twice(self, path: str, mention: Mention) -> None:
        """Tell that an article is claimed by two rulings."""
        where, line = self.page(path), self.moves[path].line
        message = f"article '{mention.name}' was put into topic '{where}' in line {line} already"
        self.warn(mention, message, "take it out of one of the two")

    def labels(self, admitted: Sequence[tuple[Ruling, str]]) -> dict[str, Ruling]:
        """Return by topic what it is to be called and so on; of several rulings on one topic the first counts."""
        by_topic: defaultdict[str, list[Ruling]] = defaultdict(list)
        for ruling, holder in admitted:
            by_topic[self.board.home[holder]].append(ruling)
        return {key: self.joined(rulings) for key, rulings in by_topic.items()}

    def joined(self, rulings: Sequence[Ruling]) -> Ruling:
        """Put the labels of several rulings on one topic together, and tell that there are several."""
        first, *others = rulings
        for other in others:
            told = f"'{other.topic.name}' leads to the same topic as '{first.topic.name}' in line {first.topic.line}"
            lost = [name for name in LABELS[:2] if getattr(first, name) and getattr(other, name)]
            severity = Severity.WARNING if lost else Severity.NOTE
            stands = f", whose {' and '.join(lost)} {'stand' if len(lost) > 1 else 'stands'}" if lost else ""
            self.tell(other.topic, severity, told + stands, "write one entry of the two")
            first = Ruling(first.topic, *(getattr(first, name) or getattr(other, name) for name in LABELS))
        return first

    def holder(self, mention: Mention) -> str:
        """Return what holds the address that a name means; empty, and told, where there is none."""
        for name in readings(mention.name):
            if name in self.board.addresses:
                return self.board.addresses[name]
        path = self.paths.get(posixpath.normpath(mention.name))
        hint = f"the topic of that article has the address '{self.page(path)}'" if path else ""
        self.miss(mention, f"no topic has the address '{mention.name}'", self.near_topic, hint)
        return ""

    def path(self, mention: Mention) -> str:
        """Return the path of the article that a path means; empty, and told, where there is none."""
        path = self.paths.get(posixpath.normpath(mention.name), "")
        if not path:
            self.miss(mention, f"no article '{mention.name}'", self.near_path)
        return path

    def page(self, holder: str) -> str:
        """Return the slug of the topic that an address leads to now."""
        return self.board.page(self.board.home[holder])

    def miss(self, mention: Mention, message: str, near: Suggester, hint: str = "") -> None:
        """Tell that something is not there, or only not at present."""
        if mention.name in self.withheld:
            self.tell(mention, Severity.NOTE, f"'{mention.name}' is not published at present")
        else:
            self.warn(mention, message, hint or near.hint(mention.name))

    def warn(self, mention: Mention, message: str, hint: str = "") -> None:
        """Take note of a mistake at the place of a name."""
        self.tell(mention, Severity.WARNING, message, hint)

    def tell(self, mention: Mention, severity: Severity, message: str, hint: str = "") -> None:
        """Take note of something at the place of a name."""
        self.problems.append(Problem(FILE, mention.line, mention.column, severity, message, hint))


def _topics(board: Board, labels: Mapping[str, Ruling]) -> Iterator[Topic]:
    """Yield the topics as they stand on the board, every address with the topic that it leads to."""
    pages = {slug for topic in board.topics.values() for slug in (topic.slug, *topic.swallowed)}
    leading: defaultdict[str, list[str]] = defaultdict(list)
    for address, holder in board.addresses.items():
        leading[board.home[holder]].append(address)
    for key in board.members:
        slug, articles = board.page(key), board.inside(key)
        own = [article.slug for article in articles]
        redirects = [address for address in dict.fromkeys((*own, *leading[key])) if address != slug]
        found, label = board.topics.get(key), labels.get(key)
        yield Topic(
            slug=slug,
            articles=articles,
            redirects=tuple(redirects),
            swallowed=tuple(address for address in redirects if address in pages),
            explicit=found.explicit if found else False,
            title=(label.title if label else "") or (found.title if found else ""),
            lede=label.lede if label else "",
            hidden=label.hidden if label else False,
            pinned=label.pinned if label else False,
        )
