"""The values that stand in a file under known keys, each read by the reader of its key; all mistakes at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.load.decode import clean, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[Any], object]

_SPACE = re.compile(r"\s+")
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False, "": False}


def read_values(
    readers: Mapping[str, Reader], given: Mapping[str, object]
) -> tuple[dict[str, Any], tuple[tuple[str, str], ...]]:
    """Read what is given under the keys of the readers, which raise a ValueError for what cannot be used.

    Returns what could be read, and of the rest the key and what the reader said, in the order of the readers. What is
    given under other keys is left out.
    """
    found, faults = {}, []
    for key, reader in readers.items():
        if key in given:
            try:
                found[key] = reader(given[key])
            except ValueError as error:
                faults.append((key, str(error)))
    return found, tuple(faults)


def text(value: object) -> str:
    """Read a text, on one line. Raises ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError("must be text")  # noqa: TRY004 - readers raise ValueErrors
    if value.isascii() and value.isprintable() and "  " not in value:
        return value.strip()
    return _SPACE.sub(" ", visible(clean(value))).strip()  # YAML has escapes for control characters


def flag(value: object) -> bool:
    """Read yes or no. Raises ValueError for anything else."""
    if not isinstance(value, str) or value.strip().lower() not in _FLAGS:
        raise ValueError("must be true or false")
    return _FLAGS[value.strip().lower()]
