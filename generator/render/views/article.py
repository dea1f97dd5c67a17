"""newsfold's copy of an article."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup  # noqa: TC002 - themes' authors read the annotations

from generator.render.views.listed import ArticleRef  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.site import Date, PictureView  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of a digest page: its section (as `TopicPage` has it) and its number there, from one."""

    url: str
    section: str
    number: int
    name: str  # of an entry of who's who, else empty


@dataclass(frozen=True, slots=True)
class PassageView:
    """A cited passage of an article: the entries of the digest that cite it."""

    anchor: str
    number: int
    cited_in: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A top-level element of an article's body, and the passages that begin in it."""

    body: Markup
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """newsfold's copy of an article. In `body`, paragraphs carry ids, cited passages are `<mark id="c1">`."""

    ref: ArticleRef
    body: Markup
    authors: tuple[str, ...]
    updated: Date | None
    license: str
    picture: PictureView | None
    passages: tuple[PassageView, ...]
    neighbours: tuple[ArticleRef, ...]  # the other articles of its topic; of very many those around it
    neighbours_all: bool  # whether these are all others
    text: str  # path of the plain text, or empty where it is not published
    excerpt: bool  # only the cited passages are shown
    parts: tuple[BodyPart, ...] = ()  # `body` cut between its top-level elements; empty: not cut
