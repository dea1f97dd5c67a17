"""Text that stands in no paragraph gets one: `<div>text</div>` and lines that are parted by `<br><br>`."""

from __future__ import annotations

from typing import Any

from lxml.html import Element  # type: ignore[import-untyped]  # lxml has no types

BOXES = {
    **dict.fromkeys(
        (
            "body", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "details",
            "center",
        ),
        "p",
    ),
    **dict.fromkeys(("ul", "ol"), "li"),
    "dl": "dd",
}  # fmt: skip
"""Elements that hold blocks, and the block that text gets which stands in them directly."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset({
    *BOXES, *_HEADINGS, "p", "li", "dt", "dd", "table", "blockquote", "pre", "hr", "figcaption", "summary", "form",
    "fieldset", "address",
})  # fmt: skip
_INLINE = (
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "u", "var",
)  # fmt: skip


def wrap_loose(root: Any) -> None:
    """Put every run of text and inline elements that lies directly in a box into a paragraph or item, in place.

    An inline element that holds blocks goes, and leaves them; a heading that holds blocks is a box.
    """
    for element in list(root.iter(*_INLINE)):
        if next(element.iter(*_BLOCKS), None) is not None:
            element.drop_tag()
    for heading in list(root.iter(*_HEADINGS)):
        if any(inner is not heading for inner in heading.iter(*_BLOCKS)):
            heading.tag = "div"
    for box in [element for element in root.iter() if element.tag in BOXES]:
        _wrap(box)


def _wrap(box: Any) -> None:
    children = list(box)
    text, box.text = box.text or "", None
    for child in children:
        box.remove(child)
    paragraph = _begin(box, text)
    for child in children:
        tail, child.tail = child.tail or "", None
        if child.tag in _BLOCKS:
            _end(box, paragraph)
            box.append(child)
            paragraph = _begin(box, tail)
        elif child.tag == "br" and _ends_with_break(paragraph):
            paragraph.remove(paragraph[-1])
            _end(box, paragraph)
            paragraph = _begin(box, tail)
        else:
            paragraph.append(child)
            child.tail = tail
    _end(box, paragraph)


def _ends_with_break(paragraph: Any) -> bool:
    last = next(paragraph.iterchildren(reversed=True), None)  # `len` would count them all each time
    return last is not None and last.tag == "br" and not (last.tail or "").strip()


def _begin(box: Any, text: str) -> Any:
    paragraph = Element(BOXES[box.tag])
    paragraph.text = text
    return paragraph


def _end(box: Any, paragraph: Any) -> None:
    if (paragraph.text or "").strip() or next(paragraph.iterchildren(), None) is not None:
        box.append(paragraph)
