"""The picture of a card, drawn by Pillow in the theme's type.

The same words give the same bytes: the font is a file of the theme, laid out without the system's help. What no
font of the theme has a letter for is left out rather than drawn as boxes.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from generator.render.cards import HEIGHT, WIDTH

if TYPE_CHECKING:
    from generator.render.style import Style

MARGIN = 72
TITLE_SIZES, LINE_SIZE = (104, 88, 72, 60, 48), 34
MOST_LINES = 4
COLOURS = 16  # shades between ink and paper: enough for smooth edges, and a small file


def draw(style: Style, title: str, line: str) -> bytes:
    """Draw a card as PNG: the title as large as it fits, a double rule, a line below."""
    shades = Image.new("L", (WIDTH, HEIGHT), 0)  # how much ink lies where
    pen = ImageDraw.Draw(shades)
    size, lines = _fitted(style.fonts, title)
    height = round(size * 1.06)
    top = (HEIGHT - MARGIN - 2 * LINE_SIZE - len(lines) * height) // 2
    for number, text in enumerate(lines):
        _write(pen, style.fonts, text, size, top + number * height)
    rule = top + len(lines) * height + LINE_SIZE
    pen.rectangle((MARGIN, rule, WIDTH - MARGIN, rule + 5), fill=255)
    pen.rectangle((MARGIN, rule + 10, WIDTH - MARGIN, rule + 11), fill=255)
    for number, text in enumerate(_wrapped(style.fonts, line, LINE_SIZE)[:2]):
        _write(pen, style.fonts, text, LINE_SIZE, rule + 32 + number * round(LINE_SIZE * 1.3))
    return _png(shades, style)


def _png(shades: Image.Image, style: Style) -> bytes:
    paper, ink = (Image.new("RGB", (1, 1), colour).getpixel((0, 0)) for colour in (style.paper, style.ink))
    steps = [level * (COLOURS - 1) // 255 for level in range(256)]
    image = shades.point(steps).convert("P")
    palette = [
        round(from_ + (to - from_) * step / (COLOURS - 1))
        for step in range(COLOURS)
        for from_, to in zip(_rgb(paper), _rgb(ink), strict=True)
    ]
    image.putpalette(palette)
    file = io.BytesIO()
    image.save(file, "PNG", bits=4)
    return file.getvalue()


def _rgb(pixel: object) -> tuple[int, ...]:
    return pixel if isinstance(pixel, tuple) else (0, 0, 0)


def _fitted(fonts: tuple[bytes, ...], text: str) -> tuple[int, list[str]]:
    """Choose the largest size at which a title takes few enough lines; the last resort is cut."""
    for size in TITLE_SIZES:
        lines = _wrapped(fonts, text, size)
        if len(lines) * size <= TITLE_SIZES[0] * 3 and len(lines) <= MOST_LINES:
            return size, lines
    return TITLE_SIZES[-1], [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]


def _wrapped(fonts: tuple[bytes, ...], text: str, size: int) -> list[str]:
    """Break a text into lines between its words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _length(fonts, longer, size) <= WIDTH - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _length(fonts: tuple[bytes, ...], text: str, size: int) -> float:
    return sum(_opened(fonts[font], size).getlength(run) for font, run in _runs(fonts, text))


def _write(pen: ImageDraw.ImageDraw, fonts: tuple[bytes, ...], text: str, size: int, top: int) -> None:
    left = float(MARGIN)
    for font, run in _runs(fonts, text):
        opened = _opened(fonts[font], size)
        pen.text((left, top + size), run, font=opened, fill=255, anchor="ls")
        left += opened.getlength(run)


def _runs(fonts: tuple[bytes, ...], text: str) -> list[tuple[int, str]]:
    """Cut a text where another font must draw; letters that none has are left out."""
    runs: list[tuple[int, str]] = []
    for letter in text:
        has = (number for number, font in enumerate(fonts) if letter == " " or _has(font, letter))
        font = next(has, None)
        if font is None:
            continue
        if letter == " " and runs:
            font = runs[-1][0]
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + letter)
        else:
            runs.append((font, letter))
    return runs


@lru_cache(maxsize=4096)
def _has(font: bytes, letter: str) -> bool:
    """Tell whether a font has a letter: the subsets of a theme draw nothing for one that they lack."""
    return _opened(font, LINE_SIZE).getmask(letter).getbbox() is not None


@lru_cache(maxsize=64)
def _opened(font: bytes, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)
