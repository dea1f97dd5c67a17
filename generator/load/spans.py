"""Emphasis, code and links in their plainest forms, read by one pattern each, where CommonMark has no doubt.

A mark of emphasis between a space and a letter can only open, one between a letter and a space only close; so spans
that hold no other mark, and stand in no other span, are what they seem to be. Text with any other mark is read by
markdown-it-py. A property test holds the two to each other.
"""

from __future__ import annotations

import re

MARKS = re.compile(r"[\n!&*<\[\\\]^_`~]")
"""Where the inline rules in use begin: line breaks, pictures, entities, emphasis, links, notes, code, deletions."""

_HARMLESS = re.compile(r"[!^](?!\[)|[&<](?=[\s\d]|\Z)")
"""Those of them that begin nothing, by what follows them."""

_INNER = r"[^\W_](?:[^\n!&*<\[\\\]^_`~]{0,200}[^\W_])?"
_ADDRESS = (
    r"https?://(?:[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,2}\.){1,3}[a-z]{2,20}"
    r"(?:/[A-Za-z0-9._~/-]*(?:\?[A-Za-z0-9._~/=-]*)?(?:#[A-Za-z0-9._~/=-]*)?)?"
)
_SPAN = re.compile(
    rf"(?<![^ \n(\"])(?:\*(?P<em>{_INNER})\*|\*\*(?P<strong>{_INNER})\*\*)(?=[ \n.,;:?)\"'-]|$)"
    r"|(?<!`)`(?P<code>[^`\s](?:[^`\n]{0,200}[^`\s])?)`(?!`)"
    rf"|\[(?P<linked>{_INNER})\]\((?P<address>{_ADDRESS})\)"
    r"|(?<=\S)\n(?=\S)"
)


def has_marks(content: str) -> bool:
    """Tell whether a text holds any of `MARKS`: to look for each alone is eight times as soon done as for any."""
    return (
        "*" in content or "[" in content or "`" in content or "\n" in content or "_" in content or "!" in content
        or "&" in content or "<" in content or "\\" in content or "]" in content or "^" in content or "~" in content
    )  # fmt: skip


def plain(content: str) -> tuple[list[str], str] | None:
    """Return the tags and escaped texts of a block, none of them empty, and its texts as they are; None in doubt."""
    pieces: list[str] = []
    texts: list[str] = []
    at = ahead = 0
    while mark := MARKS.search(content, ahead):
        begin = mark.start()
        if _HARMLESS.match(content, begin):
            ahead = begin + 1
            continue
        span = _SPAN.match(content, begin)
        if span is None:
            return None
        if begin > at:
            texts.append(content[at:begin])
            pieces.append(escaped(texts[-1]))
        name = span.lastgroup
        if name is None:
            inner = " "
            pieces.append(inner)
        elif name == "address":
            inner = span["linked"]
            pieces += f'<a href="{span[name]}">', escaped(inner), "</a>"
        else:
            inner = span[name]
            pieces += f"<{name}>", escaped(inner), f"</{name}>"
        texts.append(inner)
        at = ahead = span.end()
    if at < len(content):
        texts.append(content[at:])
        pieces.append(escaped(texts[-1]))
    return pieces, "".join(texts)


def escaped(text: str) -> str:
    """Escape a text as nh3 does."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;")
