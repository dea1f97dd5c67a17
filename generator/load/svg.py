"""Which drawings are pictures only: an SVG file that is opened by itself runs the scripts in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTIVE = frozenset({
    "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "set", "animate", "animatemotion",
    "animatetransform", "discard", "audio", "video", "a",
})  # fmt: skip
_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg|gif|webp|avif);)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?\s*(?!['\"]?\s*(?:#|data:))", re.IGNORECASE)
_NAMESPACE = "{http://www.w3.org/2000/svg}"
_FOREIGN_BUT_HARMLESS = ("http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://www.w3.org/1999/02/22-",
                         "http://creativecommons.org/", "http://web.resource.org/", "http://purl.org/dc/")  # fmt: skip


def objection(content: bytes) -> str:
    """Return what makes a drawing more than a picture, or an empty text."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser).getroottree()
    except (etree.XMLSyntaxError, ValueError):
        return "it is no well-formed SVG"
    if tree.docinfo.internalDTD is not None and list(tree.docinfo.internalDTD.iterentities()):
        return "it declares entities"
    return next((found for node in tree.xpath("//node()") for found in _objections(node)), "")


def _objections(node: Any) -> Iterator[str]:
    if isinstance(node, etree._ProcessingInstruction):  # noqa: SLF001 - lxml names its classes so
        yield f"it holds an instruction '{node.target}'"
    if not isinstance(getattr(node, "tag", None), str):
        return
    name = etree.QName(node)
    foreign = not node.tag.startswith(_NAMESPACE) and not (name.namespace or "").startswith(
        _FOREIGN_BUT_HARMLESS
    )
    if foreign or name.localname.lower() in _ACTIVE:
        yield f"it holds <{name.localname}>"
    if name.localname.lower() == "style" and _ELSEWHERE.search("".join(node.itertext())):
        yield "its style asks for other files"
    for key, value in node.attrib.items():
        attribute = etree.QName(key).localname.lower()
        if attribute.startswith("on") or (attribute == "href" and not _INSIDE.match(value)):
            yield f"it holds {attribute}="
        if _ELSEWHERE.search(value):
            yield "it asks for other files"
