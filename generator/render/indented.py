"""JSON for people to read too: as `json.dumps` writes it with an indent, which is slow there since it is Python."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import Any


def indented(value: Any, margin: str = "\n") -> str:
    """Write a value, a space deeper at each level; `margin` begins the line that ends it."""
    inner = f"{margin} "
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        items = [f"{encode_basestring(name)}: {indented(one, inner)}" for name, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{margin}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{f',{inner}'.join([indented(one, inner) for one in value])}{margin}]"
    return json.dumps(value)
