"""One file to one article: the pure middle of the stage, a line for each step."""

from __future__ import annotations

from functools import partial
from posixpath import splitext
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator.errors import Problem, Severity
from generator.language.slugs import slugify
from generator.load import address, body, frontmatter, headline, links, pageless, schema, slugs, wires
from generator.load.decode import NotText, clean, decode
from generator.load.infer import Evidence, Facts, infer
from generator.load.markdown import read_markdown
from generator.load.page import read_page
from generator.load.plain import read_plain
from generator.load.records import NO_TRAITS, Manuscript, Page, Source, Traits
from generator.markup import flatten
from generator.model import Article, pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.schema import FrontMatter

READERS: dict[str, Callable[[str], Page]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_plain,
    ".html": read_page,
    ".htm": read_page,
}

_TOO_MUCH = "make several articles of it"


def read(source: Source) -> Manuscript:
    """Read one file. Depends on nothing but its argument, and never raises for what a file holds."""
    if isinstance(source.content, Problem):
        return Manuscript(None, (source.content,))
    try:
        text, cleaned = decode(source.content)
    except NotText as error:
        return _refuse(source, str(error), error.line, error.column, hint="save it as UTF-8")
    if not text.strip():
        return _refuse(source, "empty")
    problems = []
    if cleaned:
        count, line, column = cleaned
        message = f"{count} control character{'s' if count > 1 else ''} left out"
        problems.append(Problem(source.path, line, column, Severity.WARNING, message))
    try:
        front_text, rest, before = frontmatter.split(text)
    except frontmatter.Unreadable as error:
        return _refuse(source, error.message, error.line, hint=error.hint)
    begin = before - front_text.count("\n") - 1
    front, found = schema.read(front_text, source.path, source.timezone, line=begin)
    problems += found
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Manuscript(None, tuple(problems), front.draft)
    page = READERS[splitext(source.path)[1].lower()](rest)
    problems += [
        Problem(source.path, before + line, 1, Severity.WARNING, message, _TOO_MUCH)
        for line, message in page.warnings
    ]
    article, traits, found = _write(source, front, page, partial(schema.place, front_text, "slug", begin))
    return Manuscript(article, (*problems, *found), front.draft, traits)


def _refuse(source: Source, message: str, line: int = 1, column: int = 1, *, hint: str = "") -> Manuscript:
    return Manuscript(None, (Problem(source.path, line, column, Severity.ERROR, message, hint),))


def _write(
    source: Source, front: FrontMatter, page: Page, slug_place: Callable[[], tuple[int, int]]
) -> tuple[Article | None, Traits, tuple[Problem, ...]]:
    """Put the article together, note its traits, and tell what was inferred.

    `slug_place` finds the line and column of its slug.
    """
    markup, text, leaves = page.flat or flatten(clean(page.markup))
    if not text and not front.title:
        nothing = Problem(source.path, 1, 1, Severity.ERROR, "empty", "it has neither text nor title")
        return None, NO_TRAITS, (nothing,)
    zone = ZoneInfo(source.timezone)
    facts = infer(front, Evidence(source.path, page.metadata, leaves, text, zone, source.language))
    written = body.write(markup, text, leaves, facts)
    problem = _without_article(source.path, facts, written)
    if problem and problem.severity is Severity.ERROR:
        return None, NO_TRAITS, (problem,)
    words = slugs.file_words(source.path)
    slug, problems = _slug(source.path, front.slug or words, front, facts, slug_place)
    article = _article(source.path, slug, front, facts, written)
    if written.is_cut:
        message = f"more than {body.MOST_SENTENCES} sentences: what follows them is not quoted"
        problems += (Problem(source.path, 1, 1, Severity.WARNING, message, _TOO_MUCH),)
    if problem:
        problems += (problem,)
    traits = Traits(
        address=address.plain(facts.url) if facts.url else "",
        marks=wires.marks(written.text, written.sentences),
        tied=page.flat is None and links.is_tied(written.markup),
    )
    return (
        article,
        traits,
        (*problems, *_notes(source, facts, slug_from_title=not front.slug and not words)),
    )


def _without_article(path: str, facts: Facts, written: body.Body) -> Problem | None:
    """Tell where a page holds no article: an error, unless something gives it a title."""
    if not pageless.holds_no_article(written):
        return None
    is_named = dict(facts.inferred).get("title") != headline.FROM_NAME
    severity = Severity.WARNING if is_named else Severity.ERROR
    hint = "leave it out, or save the page again" + ("" if is_named else "; with a 'title:' it is published")
    return Problem(path, 1, 1, severity, pageless.MESSAGE, hint)


def _article(path: str, slug: str, front: FrontMatter, facts: Facts, written: body.Body) -> Article:
    """Put an article together: what it says of itself, what was inferred, and its body."""
    return Article(
        path=path,
        slug=slug,
        title=facts.title,
        body=pack(written.text, written.markup, written.blocks, written.sentences),
        publisher=facts.publisher,
        language=facts.language,
        date=facts.date,
        updated=front.updated,
        authors=facts.authors,
        url=facts.url,
        tags=front.tags,
        section=front.section,
        topic=front.topic,
        summary=front.summary,
        image=front.image,
        image_alt=front.image_alt,
        license=front.license,
        aliases=front.aliases,
        inferred=facts.inferred,
        extra=front.extra,
    )


def _slug(
    path: str, wished: str, front: FrontMatter, facts: Facts, place: Callable[[], tuple[int, int]]
) -> tuple[str, tuple[Problem, ...]]:
    """Choose the slug that the article would like to have: what is wished, else its title."""
    slug = slugify(wished or facts.title) or slugify(facts.title) or f"article-{slugs.short_hash(path)}"
    if front.slug and slug != front.slug:
        message = f"slug '{front.slug}' became '{slug}'"
        return slug, (
            Problem(path, *place(), Severity.WARNING, message, "use small letters, digits and '-'"),
        )
    return slug, ()


def _notes(source: Source, facts: Facts, *, slug_from_title: bool) -> tuple[Problem, ...]:
    by_source: dict[str, list[str]] = {}
    for field, origin in facts.inferred:
        if field != "language":
            by_source.setdefault(origin, []).append(field)
        elif facts.language != source.language:  # else nobody need look at it
            by_source.setdefault(origin, []).append(f"language '{facts.language}'")
    if not by_source:
        return ()
    told = [f"{', '.join(fields)} {{}}from {origin}" for origin, fields in by_source.items()]
    message = "; ".join([told[0].format("inferred "), *(part.format("") for part in told[1:])])
    mends_address = slug_from_title and facts.inferred[0][0] == "title"
    hint = "its address follows the title: give it a 'slug:' before you mend that" if mends_address else ""
    return (Problem(source.path, 1, 1, Severity.NOTE, message, hint),)
