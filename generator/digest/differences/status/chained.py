"""Somebody who has gone through states of several ladders, told once: `Ann Lee: sought, arrested or charged`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Difference

_STEPS = re.compile(r", | or ")


def either(steps: Sequence[str]) -> str:
    """Return the names of steps as a subject has them."""
    return f"{', '.join(steps[:-1])} or {steps[-1]}" if len(steps) > 1 else "".join(steps)


def chained(several: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences on people with those joined of which one begins with the step that the other ends with.

    Of two on one person that have another step in common the one that tells more stays.
    """
    found: list[Difference] = []
    for one in several:
        at = next((at for at, other in enumerate(found) if not _apart(other, one)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = _joined(found[at], one)
    return tuple(found)


def _read(one: Difference) -> tuple[str, list[str]]:
    """Return whom a difference is about, and the names of the steps."""
    whom, _, steps = one.subject.rpartition(": ")
    return whom, _STEPS.split(steps)


def _apart(one: Difference, other: Difference) -> bool:
    """Whether two differences are of two people, or have no step in common."""
    (whom, steps), (who, own) = _read(one), _read(other)
    return whom != who or set(steps).isdisjoint(own)


def _joined(one: Difference, other: Difference) -> Difference:
    (whom, steps), (_, own) = _read(one), _read(other)
    if steps[-1] != own[0]:
        return max(one, other, key=lambda it: len(it.sides))
    subject = f"{whom}: {either([*steps, *own[1:]])}"
    return replace(one, subject=subject, sides=(*one.sides, *other.sides[1:]))
