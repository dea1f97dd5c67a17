"""The theme's files, with their hash in the name."""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Output
from generator.render import addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.theme import Theme

_CSS_ADDRESS = re.compile(rb"""url\((['"]?)([^'")]+)\1\)""")

AT_ROOT = frozenset({"favicon.ico"})
"""Files of a theme that browsers and feed readers look for at the site's root, whatever its pages say."""


@dataclass(frozen=True, slots=True)
class Assets:
    """A theme's files as outputs, and the path of each by its name in the theme."""

    outputs: tuple[Output, ...]
    paths: Mapping[str, str]


def make_assets(theme: Theme) -> Assets:
    """Name a theme's files by their content. Style sheets come last: they hold the names of the others."""
    paths: dict[str, str] = {}
    outputs = []
    for name in sorted(theme.static, key=lambda name: (name.endswith(".css"), name)):
        content = theme.static[name]
        if name.endswith(".css"):
            content = _with_hashed_addresses(name, content, paths)
        stem, suffix = posixpath.splitext(name)
        digest = hashlib.blake2b(content, digest_size=5).hexdigest()
        paths[name] = name if name in AT_ROOT else f"assets/{stem}.{digest}{suffix}"
        outputs.append(Output(paths[name], content))
    return Assets(tuple(outputs), paths)


def _with_hashed_addresses(name: str, content: bytes, paths: Mapping[str, str]) -> bytes:
    """Rewrite the relative addresses in a style sheet to the hashed names; others stay as they are."""
    folder = posixpath.dirname(name)

    def replace(match: re.Match[bytes]) -> bytes:
        target = posixpath.normpath(posixpath.join(folder, match[2].decode()))
        if target not in paths:
            return match.group()
        link = addresses.relative(posixpath.join("assets", name), paths[target])
        return b'url("' + link.encode() + b'")'

    return _CSS_ADDRESS.sub(replace, content)
