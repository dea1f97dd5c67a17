"""Files beside an article that its page shows or links to, and links from article to article.

Only plain files that `discover` found inside the content folder are ever opened.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field, replace
from hashlib import blake2b, file_digest
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from generator.errors import Problem, Severity, did_you_mean
from generator.language.slugs import slugify
from generator.load import links, pictures, svg
from generator.load.address import is_web
from generator.load.media import DOCUMENTS, MEDIA_TYPES, PICTURES
from generator.load.places import Places
from generator.model import Asset, Picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.load.records import Traits
    from generator.model import Article

FOLDER = "media"
_MOST_COMPARED = 500
"""How many names a missing one is compared with: the comparison is slow."""


@dataclass(slots=True)
class _Desk:
    """Looks the addresses of one article up, and remembers what it needs and what it misses."""

    article: Article
    content: Path
    files: frozenset[str]
    pages: Mapping[str, str]
    assets: dict[str, Asset] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.content / self.article.path)

    def picture(self, address: str) -> Picture | None:
        """Return the picture at an address, its path relative to the article's page."""
        path = self.path(address)
        if path in self.files and _suffix(path) in PICTURES:
            name = self.copy(path)
            return self.measure(path, name) if name else None
        if not self.saved_page:
            self.miss(address, "picture", PICTURES)
        return None

    def measure(self, path: str, name: str) -> Picture | None:
        file = self.content / path
        try:
            width, height = pictures.measure(file)
            return Picture(name, MEDIA_TYPES[_suffix(path)], file.stat().st_size, width, height)
        except OSError as error:
            self.warn(f"'{path}' cannot be read: {error.strerror or error}")
            return None

    def link(self, address: str) -> str:
        path = self.path(address)
        fragment = f"#{urlsplit(address).fragment}" if "#" in address else ""
        if path in self.pages:
            return f"{self.pages[path]}.html{fragment}"
        if path in self.files and _suffix(path) in PICTURES | DOCUMENTS:
            return self.copy(path)
        if self.article.url:
            absolute = urljoin(self.article.url, address)
            return absolute if is_web(absolute) else ""
        if not self.saved_page:
            self.miss(address, "linked file", PICTURES | DOCUMENTS)
        return ""

    @property
    def saved_page(self) -> bool:
        """A saved page refers to its site, which nobody expects to find here."""
        return _suffix(self.article.path) in (".html", ".htm")

    def path(self, address: str) -> str:
        """Return the path inside the content folder that a relative address names, or an empty text."""
        try:
            name = unquote(urlsplit(address).path)
        except ValueError:
            return ""
        folder = "" if name.startswith("/") else posixpath.dirname(self.article.path)
        path = posixpath.normpath(posixpath.join(folder, name.lstrip("/")))
        return "" if path.startswith("..") else path

    def copy(self, path: str) -> str:
        """Take a file along; its name on the site holds the hash of its content."""
        try:
            if _suffix(path) == ".svg" and (objection := svg.objection((self.content / path).read_bytes())):
                self.warn(f"'{path}' is not copied: {objection}", "a drawing may hold no more than a picture")
                return ""
            with (self.content / path).open("rb") as file:
                digest = file_digest(file, lambda: blake2b(digest_size=6)).hexdigest()
        except OSError as error:
            self.warn(f"'{path}' cannot be read: {error.strerror or error}")
            return ""
        name = f"{digest}-{slugify(PurePosixPath(path).stem) or 'file'}{_suffix(path)}"
        self.assets[name] = Asset(f"articles/{FOLDER}/{name}", self.content / path)
        return f"{FOLDER}/{name}"

    def miss(self, address: str, noun: str, kinds: frozenset[str]) -> None:
        path = self.path(address)
        if path in self.files:
            self.warn(f"{noun} '{address}' is of no kind that is copied", address=address)
            return
        folder = posixpath.dirname(path or self.article.path)
        here = sorted(file for file in self.files if posixpath.dirname(file) == folder)
        near = [file for file in here if _suffix(file) in kinds or file in self.pages][:_MOST_COMPARED]
        hint = did_you_mean(path, near) or f"it is looked for in '{folder or '.'}'"
        self.warn(f"{noun} '{address}' not found", hint, address=address)

    def warn(self, message: str, hint: str = "", *, address: str = "") -> None:
        self.tell(Severity.WARNING, message, hint, address)

    def tell(self, severity: Severity, message: str, hint: str, address: str) -> None:
        self.problems.append(Problem(self.article.path, *self.places.find(address), severity, message, hint))


def resolve(
    articles: Iterable[Article], traits: Mapping[str, Traits], content: Path, files: frozenset[str]
) -> tuple[list[Article], list[Problem]]:
    """Write the local addresses of all articles anew, and give each article the files that it refers to.

    `traits` are theirs, by path: most refer to no file.
    """
    listed = list(articles)
    pages = pages_of(listed)
    resolved, problems = [], []
    for article in listed:
        if article.image or traits[article.path].tied:
            own, told = resolve_one(article, content, files, pages)
            resolved.append(own)
            problems += told
        else:
            resolved.append(article)
    return resolved, problems


def pages_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return what links may lead to: the addresses of articles by the paths of their files."""
    return {path: article.slug for article in articles for path in _paths(article)}


def resolve_one(
    article: Article, content: Path, files: frozenset[str], pages: Mapping[str, str]
) -> tuple[Article, list[Problem]]:
    """Do for one article what `resolve` does for all."""
    desk = _Desk(article, content, files, pages)
    return _resolve(desk), desk.problems


def _paths(article: Article) -> tuple[str, ...]:
    return (article.path, *(copy.path for copy in article.copies))


def _resolve(desk: _Desk) -> Article:
    article = desk.article
    markup = links.rewrite(article.markup, desk.picture, desk.link)
    picture = None
    if article.image and links.is_local(article.image):
        found = desk.picture(article.image)
        picture = found and replace(found, path=f"articles/{found.path}", alt=article.image_alt)
    elif article.image:
        message = f"image '{article.image}' is on another host and is not shown"
        desk.tell(Severity.NOTE, message, "put a copy beside the article", article.image)
    assets = tuple(desk.assets[name] for name in sorted(desk.assets))
    if markup != article.markup:
        article = article.with_markup(markup)
    if (picture, assets) == (article.picture, article.assets):
        return article
    return replace(article, picture=picture, assets=assets)


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
