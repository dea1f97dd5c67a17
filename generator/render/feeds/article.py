"""What a feed reader shows of an article: the whole of it, every address absolute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import escape

from generator.render import addresses

if TYPE_CHECKING:
    from generator.model import Article

_LOCAL_ADDRESS = re.compile(
    r'(<(?:a|img)(?: [a-z]+="[^"]*")*? (?:href|src)=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)([^"]*)'
)


def article_content(article: Article, base: str) -> str:
    """Return an article's picture and markup, its relative addresses written out against its page's."""
    page = addresses.absolute(base, addresses.article(article.slug))
    body = _LOCAL_ADDRESS.sub(lambda match: f"{match[1]}{urljoin(page, match[2])}", article.markup)
    if not article.picture:
        return body
    source = addresses.absolute(base, article.picture.path)
    return f'<p><img src="{escape(source)}" alt="{escape(article.picture.alt)}"></p>\n{body}'
