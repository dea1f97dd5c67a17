"""What a page is, for machines: JSON-LD in the words of schema.org.

It is a block of data and no script: browsers do not run it, and a Content-Security-Policy has nothing to say of it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.render import addresses
from generator.render.edition import is_whole
from generator.render.present import iso

if TYPE_CHECKING:
    import datetime as dt

    from generator.config import Config
    from generator.model import Article, Topic
    from generator.render.edition import Edition

CONTEXT = "https://schema.org"
_WRITTEN = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def block(*things: dict[str, Any]) -> Markup:
    """Write things as one JSON-LD document that may stand in a page: it holds no `<`, and so ends no element."""
    document = (
        {"@context": CONTEXT, **things[0]} if len(things) == 1 else {"@context": CONTEXT, "@graph": things}
    )
    text = _written(document)
    for character, written in _WRITTEN.items():
        if character in text:
            text = text.replace(character, written)
    return Markup(text)  # noqa: S704 - without `<` it is text


def website(edition: Edition, config: Config) -> Markup:
    """Describe the site, on its front page."""
    site = _site(config)
    return block(
        {
            **site,
            **_given(
                description=config.description,
                inLanguage=config.language,
                dateModified=_iso(edition.newest),
                publisher=_party(config.author),
            ),
        }
    )


def digest(edition: Edition, topic: Topic, config: Config) -> Markup:
    """Describe a digest page: what it cites, and where it stands."""
    found = edition.digests[topic.slug]
    address = addresses.absolute(config.base_url, addresses.topic(topic.slug))
    page = {
        "@type": "CollectionPage",
        "@id": address,
        "url": address,
        "name": found.title,
        "headline": found.title,
        **_given(
            description=found.opening,
            inLanguage=config.language,
            dateModified=_iso(topic.updated),
            publisher=_party(config.author),
        ),
        "isPartOf": _site(config),
        "citation": [_cited(article, config) for article in topic.articles],
    }
    return block(page, _trail(config, (addresses.topic(topic.slug), found.title)))


def article(edition: Edition, shown: Article, config: Config) -> Markup:
    """Describe the site's copy of an article: what it is based on, and which digest it belongs to."""
    topic = edition.topic_of[shown.path]
    title = edition.digests[topic.slug].title
    here = addresses.article(shown.slug)
    picture = shown.picture if is_whole(shown, config) else None
    copy = {
        **_report(shown),
        "@id": addresses.absolute(config.base_url, here),
        "url": addresses.absolute(config.base_url, here),
        "mainEntityOfPage": addresses.absolute(config.base_url, here),
        **_given(
            image=addresses.absolute(config.base_url, picture.path) if picture else "",
            author=[_person(name) for name in shown.authors],
            keywords=list(shown.tags),
            articleSection=shown.section,
            license=shown.license if shown.license.startswith(("http://", "https://")) else "",
            isBasedOn=shown.url,
        ),
        "isPartOf": {
            "@type": "CollectionPage",
            "@id": addresses.absolute(config.base_url, addresses.topic(topic.slug)),
            "name": title,
        },
    }
    return block(copy, _trail(config, (addresses.topic(topic.slug), title), (here, shown.title)))


def _cited(shown: Article, config: Config) -> dict[str, Any]:
    address = addresses.absolute(config.base_url, addresses.article(shown.slug))
    return {**_report(shown), "@id": address, "url": shown.url or address}


def _report(shown: Article) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "headline": shown.title,
        **_given(datePublished=_iso(shown.date), dateModified=_iso(shown.updated), inLanguage=shown.language),
        "publisher": _party(shown.publisher),
    }


def _trail(config: Config, *steps: tuple[str, str]) -> dict[str, Any]:
    """Return the way from the front page to a page, each step its path and title."""
    every = ((addresses.FRONT, config.title), *steps)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": number,
                "name": title,
                "item": addresses.absolute(config.base_url, path),
            }
            for number, (path, title) in enumerate(every, 1)
        ],
    }


def _site(config: Config) -> dict[str, Any]:
    address = addresses.absolute(config.base_url, addresses.FRONT)
    return {"@type": "WebSite", "@id": address, "url": address, "name": config.title}


def _party(name: str) -> dict[str, str] | None:
    return {"@type": "Organization", "name": name} if name else None


def _person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def _given(**values: Any) -> dict[str, Any]:
    """Leave out what nobody said."""
    return {name: value for name, value in values.items() if value}


def _iso(when: dt.datetime | None) -> str:
    return iso(when) if when else ""
