"""What front matter leaves out, and from what it was taken instead."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.language import dates
from generator.language.detect import detect
from generator.language.words import primary
from generator.load import address, credit, dateline, headline, slugs
from generator.load.decode import visible

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from generator.load.records import Metadata
    from generator.load.schema import FrontMatter
    from generator.markup import Leaf


@dataclass(frozen=True, slots=True)
class Facts:
    """The values that an article is known by; `inferred` tells by field from what those not given came.

    `heading` is the number of the block that holds the title and is to leave the body, or None.
    """

    title: str
    heading: int | None
    date: dt.datetime | None
    publisher: str
    url: str
    language: str
    authors: tuple[str, ...]
    inferred: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where values may be taken from. `title` is a title that front matter gives, or empty."""

    path: str
    metadata: Metadata
    leaves: Sequence[Leaf]
    text: str
    zone: dt.tzinfo
    language: str


def infer(front: FrontMatter, evidence: Evidence) -> Facts:
    """Fill in what front matter does not say."""
    metadata = evidence.metadata
    language, language_from = (front.language, "") if front.language else _language(evidence)
    url = front.url or metadata.url
    found = headline.find(front.title, metadata.title, evidence.leaves, evidence.text, language)
    date, date_from = (front.date, "") if front.date else _date(evidence)
    publisher, publisher_from = (front.publisher, "") if front.publisher else _publisher(url, evidence)
    sources = {"title": found.source, "date": date_from, "publisher": publisher_from}
    if not front.url and url:
        sources["url"] = "the page's metadata"
    sources["language"] = language_from
    return Facts(
        title=" ".join(visible(found.title).split()) or PurePosixPath(evidence.path).stem,
        heading=found.leaf,
        date=date,
        publisher=publisher,
        url=url,
        language=language,
        authors=front.author or metadata.authors,
        inferred=tuple((field, source) for field, source in sources.items() if source),
    )


def _language(evidence: Evidence) -> tuple[str, str]:
    if evidence.metadata.language:
        return evidence.metadata.language, "the page's metadata"
    found = detect(evidence.text)
    if not found:
        return evidence.language, "the site's language"
    # The site's tag may say more than the bare code: en-GB.
    return evidence.language if found == primary(evidence.language) else found, "its words"


def _date(evidence: Evidence) -> tuple[dt.datetime | None, str]:
    name = PurePosixPath(evidence.path).name
    sources = (
        (dates.prefix(name, evidence.zone), "the file's name"),
        (dates.read(evidence.metadata.date, evidence.zone), "the page's metadata"),
        (dateline.date(evidence.leaves, evidence.text, evidence.zone), "the dateline"),
    )
    return next(((date, source) for date, source in sources if date), (None, ""))


def _publisher(url: str, evidence: Evidence) -> tuple[str, str]:
    path = PurePosixPath(evidence.path)
    sources = (
        (evidence.metadata.publisher, "the page's metadata"),
        (credit.find(evidence.leaves, evidence.text), "a credit in the text"),
        (address.host(url) if url else "", "the host of its url"),
        (slugs.undated(path.stem), "the file's name"),
    )
    return next(
        ((name, source) for name, source in sources if name), (path.stem or path.name, "the file's name")
    )
