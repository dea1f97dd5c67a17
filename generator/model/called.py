"""Records that are pickled as the calls that make them: that of frozen dataclasses with slots takes twice as long."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Hashable


class Called:
    """A dataclass of two fields or more, all of which it is made from."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type[Called], tuple[Any, ...]]:
        """Pickle as a call; so a record that cannot be made cannot be read either."""
        return type(self), _values(cast("Hashable", type(self)))(self)


@cache
def _values(kind: Hashable) -> attrgetter[tuple[Any, ...]]:
    return attrgetter(*(field.name for field in fields(cast("Any", kind))))
