"""What templates are given: plain records with everything decided, nothing to compute.

Every page gets `site`, `page` and one variable named after its kind (`front`, `topic`, `article` ...), which
is one of the records here. All links in them are paths from the site's root (`topics/x.html#c1`); a template
turns one into a relative link with `url(path)`, and a theme's own file into a link with `asset(name)`. Dates
are already in the site's language; `iso` is for `<time datetime>`.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup  # noqa: TC002 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or an instant."""

    iso: str
    text: str  # "16 August 2025"
    short: str  # "16 Aug"


@dataclass(frozen=True, slots=True)
class Link:
    """A page and what to call it."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed, what to call it, and its media type."""

    url: str
    title: str
    media_type: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of an article; `width` and `height` in pixels are zero where unknown, `alt` empty where nobody said."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site, the same on every page."""

    title: str
    description: str
    notice: str
    language: str
    locale: str  # as Open Graph has it, "en_GB"; empty where the language names no country
    direction: str  # "ltr" or "rtl"
    author: str
    updated: Date | None  # the newest day of the content; never the clock's
    topics: int
    articles: int
    sources: int
    differing: int  # topics in which sources contradict each other
    search: bool  # whether there is a search.html


@dataclass(frozen=True, slots=True)
class PageView:
    """The page: its path, its kind (the name of its template), what goes into its head."""

    path: str
    kind: str
    title: str
    description: str
    canonical: str  # absolute, or empty without a base_url
    feeds: tuple[FeedLink, ...]  # for autodiscovery
    type: str  # as Open Graph has it: "article" or "website"
    published: str  # of an article: when, in ISO 8601; else empty
    updated: str  # when the content last changed, in ISO 8601, or empty
    picture: PictureView | None  # what stands for the page where it is shared; its url is absolute
    linked: Markup | None  # JSON-LD, for a block of data in the head


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """One column of the drawing of coverage over time."""

    date: Date
    articles: int
    differs: bool  # an article of the day contradicts another source


@dataclass(frozen=True, slots=True)
class CitationView:
    """A numbered mark behind a statement: where it leads, and what it shows."""

    number: int  # of the source, in the topic's list
    preview: str  # the id of its preview on the digest page
    url: str  # of the passage on the local page
    quote: str
    publisher: str
    title: str
    date: Date | None
    original: str  # address of the original with a text fragment, or empty
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class PreviewView:
    """A cited passage in whole, for whoever points at a mark without following it."""

    id: str
    cite: CitationView  # the first that leads to the passage
    text: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of a digest."""

    text: str
    citations: tuple[CitationView, ...]
    sources: int  # how many distinct publishers carry it


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article in a list: `number` is its number among the topic's sources."""

    number: int
    url: str
    title: str
    publisher: str
    publisher_url: str
    date: Date | None
    original: str
    copies: tuple[tuple[str, str], ...]  # publisher and address of other copies; the address may be empty
    language: str
    direction: str
    topic: Link


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in a list, on the front page or elsewhere."""

    url: str
    title: str
    lede: str
    points: tuple[StatementView, ...]
    articles: int
    sources: int
    first: Date | None
    updated: Date | None
    coverage: tuple[CoverageDay, ...]  # up to the last day, no gap, two weeks at least; empty without dates
    words: int  # of lede and points
    language: str
    direction: str
    differences: int  # contradictions between its sources
    pinned: bool  # the editor wants it first
    foreword: bool  # the lede is in the editor's own words


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A story within a topic."""

    title: str
    articles: tuple[ArticleRef, ...]
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class SideView:
    """What some sources say, where others say it differently."""

    value: str
    quoted: CitationView  # the shortest passage that gives the value in these words
    others: tuple[CitationView, ...]
    citations: tuple[CitationView, ...]  # all of them


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What sources say differently. `relation` is `between` sources, `within` one, or an `update`."""

    anchor: str
    subject: str
    kind: str  # date, number, office, place, status, name, claim
    relation: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """A row of the timeline; `label` is the date as exactly as the source gives it, in words."""

    anchor: str
    date: str  # EDTF; empty where the source dates it by another event
    precision: str
    label: str
    reported: Date | None  # when the source was published, of what it dates by another event or by a weekday
    text: str
    citations: tuple[CitationView, ...]
    planned: bool
    disputed: str  # the anchor of the difference on its date, or empty


@dataclass(frozen=True, slots=True)
class EntityView:
    """Who's who: a name, its variants, its role in a source's words."""

    anchor: str
    name: str
    kind: str  # person, organisation, place, work
    aliases: tuple[str, ...]
    role: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    """Direct speech, without quotation marks."""

    anchor: str
    text: str
    speaker: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the newest day's articles added."""

    date: Date
    articles: tuple[ArticleRef, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """The digest page. What an editor wrote cites nothing, and the page must say whose words it is in."""

    card: TopicCard
    title_by_editor: bool
    foreword: str  # a lede in the editor's own words; `lede` is empty then
    lede: tuple[StatementView, ...]
    points: tuple[StatementView, ...]
    agreements: tuple[StatementView, ...]
    differences: tuple[DifferenceView, ...]
    timeline: tuple[EventView, ...]
    people: tuple[EntityView, ...]
    quotes: tuple[QuotationView, ...]
    changes: ChangesView | None
    threads: tuple[ThreadView, ...]  # none, or every article is in one
    articles: tuple[ArticleRef, ...]
    related: tuple[Link, ...]
    previews: tuple[PreviewView, ...]  # of every cited passage, in the order of sources and of their texts
    feed: str
    data: str  # the page as JSON


@dataclass(frozen=True, slots=True)
class FrontPage:
    """One page of the list of topics; `topics` in order of weight."""

    topics: tuple[TopicCard, ...]
    number: int
    newer: str  # path of the page before, or empty
    older: str
    minutes: int  # reading time of this page


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
    neighbours: tuple[ArticleRef, ...]  # the other articles of its topic
    text: str  # path of the plain text, or empty where it is not published
    excerpt: bool  # only the cited passages are shown
    parts: tuple[BodyPart, ...] = ()  # `body` cut between its top-level elements; empty: not cut


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A publisher."""

    url: str
    name: str
    articles: int
    topics: int
    newest: Date | None


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A publisher's page: its articles, newest first."""

    card: SourceCard
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class ArchiveDay:
    """A day of the archive: the topics that were last added to on it."""

    date: Date | None
    topics: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class ArchiveMonth:
    """A month of the archive; `title` is "August 2025"."""

    url: str
    title: str
    articles: int
    topics: int
    days: tuple[ArchiveDay, ...]
