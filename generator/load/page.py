"""HTML to sanitised HTML: the main text of a saved page, or the whole of a fragment."""

from __future__ import annotations

import logging
import re
from functools import cache
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any

from lxml import html as lxml_html  # type: ignore[import-untyped]  # lxml has no types
from lxml.etree import ErrorTypes, ParserError  # type: ignore[import-untyped]  # lxml has no types

from generator.load import bounds
from generator.load.decode import clean, clean_references
from generator.load.depth import DEEPEST, levelled
from generator.load.loose import wrap_loose
from generator.load.metadata import read_metadata
from generator.load.records import Page
from generator.load.sanitise import sanitise
from generator.markup import TAG

if TYPE_CHECKING:
    from collections.abc import Callable

_DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*<\?xml[^>]*>")
_BODY = re.compile(r"<body>(.*)</body>", re.DOTALL)
_FURNITURE = ("nav", "aside", "footer", "form", "script", "style", "noscript", "template", "iframe")
_BLOCK = re.compile(r"<(?:p|h[1-6]|li|tr|pre|dt|dd)\b")
_LEAST, _MOST = 0.5, 1.3
"""How much of a page's own text its extraction must keep, and may have, to be trusted."""

_LONGEST = 1_000_000
"""How many characters the markup of a page's own text may have for it to be searched: a book's is taken whole."""

_MOST_PAIRS = 20_000_000
"""How many pairs of siblings a page may have to be searched: half a second's work, and a list of four thousand."""


def read_page(text: str) -> Page:
    """Read an HTML article: a whole page is searched for its main text, a fragment is all of it."""
    prologue = _PROLOGUE.match(text)
    text = clean_references(text[prologue.end() :] if prologue else text)
    try:
        text, tree, deep = _parsed(text)
    except (ParserError, ValueError):
        return Page("")
    if not _DOCUMENT.search(text):
        own, warnings = _own(tree.body)  # of a lone title there is no body
        return Page(own, warnings=(*deep, *warnings))
    metadata = read_metadata(tree)
    is_crowded = _is_crowded(tree)  # with what stands around it
    own, warnings = _own(_element(tree))
    extracted = "" if is_crowded or len(own) > _LONGEST else _extract(text)
    if _is_trusted(extracted, own):
        own, warnings = _own(lxml_html.document_fromstring(extracted).body)
    return Page(own, metadata, warnings=(*deep, *warnings))


def _parsed(text: str) -> tuple[str, Any, tuple[tuple[int, str], ...]]:
    """Return HTML that the parser reads to its end, what it makes of it, and a warning where it is not as written."""
    parser = lxml_html.HTMLParser()
    tree = lxml_html.document_fromstring(text, parser=parser)
    if not any(entry.type == ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        return text, tree, ()
    text = levelled(text)
    warning = f"nested more than {DEEPEST} deep: what stands deeper is read as text"
    return (
        text,
        lxml_html.document_fromstring(text, parser=lxml_html.HTMLParser(huge_tree=True)),
        ((1, warning),),
    )


def _is_crowded(tree: Any) -> bool:
    """Tell whether a search for the main text could take very long: its time grows with the square of siblings.

    A page of more elements than an article may have blocks is not searched either.
    """
    sizes = [len(element) for element in tree.iter()]
    return len(sizes) > bounds.MOST_BLOCKS or sum(size**2 for size in sizes) > _MOST_PAIRS


def _own(element: Any) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Sanitise an element and what is in it, every text in a paragraph or the like; and warn of what is too much."""
    if element is None:
        return "", ()
    # Sanitised first: that also puts in order what is nested wrongly, as browsers do.
    ordered = clean(sanitise(lxml_html.tostring(element, encoding="unicode")))
    if not ordered.strip():
        return "", ()
    end = _enough(ordered)
    parser = lxml_html.HTMLParser(huge_tree=True)  # it may be a little deeper now
    root = lxml_html.fragment_fromstring(ordered[:end], create_parent="div", parser=parser)
    wrap_loose(root)
    rest = " ".join(unescape(TAG.sub(" ", ordered[end:])).split())
    if not rest:
        return sanitise(lxml_html.tostring(root, encoding="unicode")), ()
    paragraph = lxml_html.Element("p")
    paragraph.text = rest
    root.append(paragraph)
    warning = f"more than {bounds.MOST_BLOCKS} elements: the text behind them is read as one paragraph"
    return sanitise(lxml_html.tostring(root, encoding="unicode")), ((1, warning),)


def _enough(markup: str) -> int:
    """Return where the first tag begins that is too much for an article, in well-formed HTML; else its length."""
    most = 2 * bounds.MOST_BLOCKS  # an element has two
    if markup.count("<") <= most:
        return len(markup)
    return next(islice(re.finditer("<", markup), most, None)).start()


def _is_trusted(extracted: str, own: str) -> bool:
    """Tell whether an extraction is the article: on short pages all of it may come back as one paragraph."""
    letters, expected = _letters(extracted), _letters(own)
    blocks, own_blocks = len(_BLOCK.findall(extracted)), len(_BLOCK.findall(own))
    return 0 < _LEAST * expected <= letters <= _MOST * expected and (blocks > 1 or own_blocks <= 1)


def _element(tree: Any) -> Any:
    """Find the element that the page marks as its text, without what stands around it."""
    body = tree.body if tree.body is not None else tree
    for name in ("article", "main"):
        found = body.findall(f".//{name}")
        if len(found) == 1:
            body = found[0]
            break
    for element in list(body.iter(*_FURNITURE)):
        if element is not body:
            element.drop_tree()
    return body


def _letters(markup: str) -> int:
    return len("".join(re.sub(r"<[^>]*>", "", markup).split()))


@cache
def _extractor() -> Callable[..., str | None]:
    # A third of a second to import, which a folder without saved pages need not pay.
    from trafilatura import extract  # noqa: PLC0415

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it finds wanting is taken otherwise
    extractor: Callable[..., str | None] = extract
    return extractor


def _extract(text: str) -> str:
    found = _extractor()(
        text, output_format="html", include_comments=False, include_tables=True, include_images=True,
        include_links=True, include_formatting=True, with_metadata=False, deduplicate=False,
    )  # fmt: skip
    match = _BODY.search(found or "")
    return match[1] if match else ""
