"""What templates are given: plain records with everything decided, nothing to compute.

Every page gets `site`, `page` and one variable named after its kind (`front`, `topic`, `article` ...), which
is one of the records here. All links in them are paths from the site's root (`topics/x.html#c1`); a template
turns one into a relative link with `url(path)`, and a theme's own file into a link with `asset(name)`. Dates
are already in the site's language; `iso` is for `<time datetime>`.
"""

from generator.render.views.archive import ArchiveDay, ArchiveMonth
from generator.render.views.article import ArticlePage, BodyPart, PassageView, Reference
from generator.render.views.front import FrontPage
from generator.render.views.listed import ArticleRef, CoverageDay, ThreadView, TopicCard
from generator.render.views.site import Date, FeedLink, Link, PageView, PictureView, SiteView
from generator.render.views.source import SourceCard, SourcePage
from generator.render.views.statement import CitationView, PreviewView, StatementView
from generator.render.views.topic import (
    ChangesView,
    DifferenceView,
    EntityView,
    EventView,
    QuotationView,
    SideView,
    TopicPage,
)

__all__ = [
    "ArchiveDay",
    "ArchiveMonth",
    "ArticlePage",
    "ArticleRef",
    "BodyPart",
    "ChangesView",
    "CitationView",
    "CoverageDay",
    "Date",
    "DifferenceView",
    "EntityView",
    "EventView",
    "FeedLink",
    "FrontPage",
    "Link",
    "PageView",
    "PassageView",
    "PictureView",
    "PreviewView",
    "QuotationView",
    "Reference",
    "SideView",
    "SiteView",
    "SourceCard",
    "SourcePage",
    "StatementView",
    "ThreadView",
    "TopicCard",
    "TopicPage",
]
