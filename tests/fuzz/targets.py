"""What fuzzing feeds: one reader each, and what must hold of whatever it makes of any bytes."""

from __future__ import annotations

import re
import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from generator.language.slugs import is_slug
from generator.load.address import is_web
from generator.load.article import read
from generator.load.assets import resolve
from generator.load.records import Source
from generator.load.sanitise import TAGS, sanitise

NAMES = {"frontmatter": "a.md", "plain": "a.txt", "markdown": "a.md", "html": "a.html"}
"""The readers, and a file's name that leads to each."""

SECONDS_PER_100_KB = 5.0
_ATTRIBUTES = {
    "id", "href", "title", "lang", "dir", "class", "src", "alt", "width", "height", "value", "start", "reversed",
    "datetime", "colspan", "rowspan", "scope",
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", ""}
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_TAG = re.compile(r'<(?:"[^"]*"|[^">])*>')
_ANCHOR = re.compile(r' id="(?:p\d+|fn[^"]*)"')
_BODY = re.compile(r"</?tbody>")


class BrokenError(AssertionError):
    """A reader did what none may."""


def try_reader(reader: str, data: bytes) -> None:
    """Feed a reader; raises BrokenError, or whatever the reader raises, where something is wrong."""
    content = b"---\n" + data + b"\n---\nThe bridge is closed.\n" if reader == "frontmatter" else data
    begun = time.process_time()
    manuscript = read(Source(NAMES[reader], content, "en", "UTC"))
    taken = time.process_time() - begun
    expect(taken < SECONDS_PER_100_KB * max(1, len(content) / 100_000), f"took {taken:.1f} s")
    for problem in manuscript.problems:
        expect(problem.line >= 1 and problem.column >= 1, f"no place: {problem!r}")
        expect(str(problem).isprintable(), f"not one line: {problem!r}")
    expect(bool(manuscript.article or manuscript.problems), "left out without a word")
    if manuscript.article:
        check_article(manuscript.article)
        traits = {manuscript.article.path: manuscript.traits}
        (resolved,), _ = resolve([manuscript.article], traits, Path("nowhere"), frozenset())
        check_markup(resolved.markup)


def check_article(article) -> None:
    """Hold an article to what the rest of the program takes for granted, and its markup to harmlessness."""
    text = article.text
    expect(bool(article.title) and not _CONTROL.search(article.title), f"title {article.title!r}")
    expect(is_slug(article.slug), f"slug {article.slug!r}")
    expect(bool(article.publisher), "no publisher")
    expect(not article.url or is_web(article.url), f"url {article.url!r}")
    expect(article.date is None or article.date.tzinfo is not None, "a date without a zone")
    text.encode()  # raises where a lone surrogate is left
    at = 0
    for block in article.blocks:
        expect(at <= block.start < block.end <= len(text), f"block {block!r} of {len(text)}")
        at = block.end
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        expect(
            block.start <= sentence.start < sentence.end <= block.end, f"sentence {sentence!r} in {block!r}"
        )


def check_markup(markup: str) -> None:
    """Raise BrokenError where a browser would act on the markup, or see another text than newsfold."""
    Strict(markup, pictures="media/")
    bare = _plain(markup)
    again = _plain(sanitise(bare))
    expect(
        again == bare,
        "a browser reads the markup otherwise than newsfold does",
    )


def _plain(markup: str) -> str:
    """Return markup without newsfold's ids, and without the `tbody` that a browser puts in where there is none."""
    return (
        _BODY.sub("", _TAG.sub(lambda tag: _ANCHOR.sub("", tag[0]), markup))
        .replace("\xa0", "&nbsp;")
        .replace("&#x27;", "'")
    )


def expect(holds: bool, message: str) -> None:  # noqa: FBT001 - it is one thing that holds or not
    """Raise BrokenError unless something holds."""
    if not holds:
        raise BrokenError(message)


class Strict(HTMLParser):
    """Goes over markup and refuses what newsfold never writes; addresses of `pictures` begin with that."""

    def __init__(self, markup: str, *, pictures: str) -> None:
        super().__init__()
        self.pictures = pictures
        self.ids: set[str] = set()
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        expect(tag in TAGS, f"element <{tag}>")
        for name, value in attrs:
            expect(name in _ATTRIBUTES, f"attribute {name} of <{tag}>")
            expect(
                (name, tag) in {("href", "a"), ("src", "img")} or name not in {"href", "src"},
                f"<{tag} {name}>",
            )
            if name == "href":
                expect(scheme(value) in _SCHEMES, f"address {value!r}")
            if name == "src":
                expect(value.startswith(self.pictures), f"picture {value!r}")
            if name == "id":
                expect(value not in self.ids, f"id {value} stands twice")
                self.ids.add(value)

    def handle_comment(self, data):
        raise BrokenError(f"comment {data!r}")

    def handle_decl(self, decl):
        raise BrokenError(f"declaration {decl!r}")

    def handle_pi(self, data):
        raise BrokenError(f"instruction {data!r}")


def scheme(address: str) -> str:
    """Return an address's scheme as a browser finds it, which leaves out white space and control characters."""
    plain = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(0x21)))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", plain)
    if match:
        return match[1].lower()
    try:
        return urlsplit(plain).scheme
    except ValueError:
        return ""
