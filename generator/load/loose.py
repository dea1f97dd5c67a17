"""Text that stands in no paragraph gets one: `<div>text</div>` and lines that are parted by `<br><br>`."""

from __future__ import annotations

from typing import Any

from lxml.html import Element  # type: ignore[import-untyped]  # lxml has no types

BOXES = frozenset(
    {"body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "center"}
)
_BLOCKS = BOXES | {
    "p", "ul", "ol", "dl", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "figcaption",
    "details", "form", "fieldset", "address", "main",
}  # fmt: skip


def wrap_loose(root: Any) -> None:
    """Put every run of text and inline elements that lies directly in a box into a `<p>`, in place."""
    for box in [element for element in root.iter() if element.tag in BOXES]:
        _wrap(box)


def _wrap(box: Any) -> None:
    children = list(box)
    text, box.text = box.text, None
    for child in children:
        box.remove(child)
    paragraph = _begin(text)
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag in _BLOCKS:
            _end(box, paragraph)
            box.append(child)
            paragraph = _begin(tail)
        elif child.tag == "br" and _ends_with_break(paragraph):
            paragraph.remove(paragraph[-1])
            _end(box, paragraph)
            paragraph = _begin(tail)
        else:
            paragraph.append(child)
            child.tail = tail
    _end(box, paragraph)


def _ends_with_break(paragraph: Any) -> bool:
    return len(paragraph) > 0 and paragraph[-1].tag == "br" and not (paragraph[-1].tail or "").strip()


def _begin(text: str | None) -> Any:
    paragraph = Element("p")
    paragraph.text = text
    return paragraph


def _end(box: Any, paragraph: Any) -> None:
    if (paragraph.text or "").strip() or len(paragraph):
        box.append(paragraph)
