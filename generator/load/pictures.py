"""How large pictures are: a page that says so does not jump while it loads."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from lxml import etree  # type: ignore[import-untyped]  # lxml has no types
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
_ORIENTATION, _LYING = 0x0112, (5, 6, 7, 8)  # EXIF 2.3, table 6: those turn the picture by a quarter
_LENGTH = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,6})?)(?:px)?")


def measure(path: Path) -> tuple[int, int]:
    """Return width and height of a picture in pixels as a browser shows it; zeros where the file does not say.

    Only the head of the file is read. Raises OSError where it cannot be opened.
    """
    return _drawing(path) if path.suffix.lower() == ".svg" else _photograph(path)


def _photograph(path: Path) -> tuple[int, int]:
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # a huge picture is the reader's browser's to judge: nothing is decoded
        try:
            image = Image.open(file, formats=_FORMATS)
            turned = image.getexif().get(_ORIENTATION) in _LYING
        except (OSError, Image.DecompressionBombError, ValueError, SyntaxError):
            return 0, 0
    width, height = image.size
    return (height, width) if turned else (width, height)


def _drawing(path: Path) -> tuple[int, int]:
    """Read `width` and `height` of an SVG, else the last two numbers of its `viewBox`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return 0, 0
    box = root.get("viewBox", "").replace(",", " ").split()
    given = [root.get("width", ""), root.get("height", "")]
    for lengths in (given, box[2:4]):
        found = [match for length in lengths if (match := _LENGTH.fullmatch(length))]
        if len(found) == len(given):
            width, height = (max(1, round(float(match[1]))) for match in found)
            return width, height
    return 0, 0
