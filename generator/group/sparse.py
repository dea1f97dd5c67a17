"""Sparse matrices: rows that hold the few entries that are not nought, and what is done with them.

The work is done by the functions behind scipy's own sparse matrices. These are scipy's own affair, so they are tried
out before they are used, and where they are gone or want something else its matrices do the same. To import what
stands around them takes a fifth of a second, as long as all else that the fold of one edit takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int32]
    Rows = NDArray[np.int64]

_TOOLS = "_sparsetools"
_ONE = [[0.0, 2.0, 0.5], [0.0, 0.0, 0.0], [1.0, 0.0, 3.0]]
_OTHER = [[1.0, 0.0], [4.0, 0.0], [0.25, 8.0]]
_PRODUCT = [[8.125, 4.0], [0.0, 0.0], [1.75, 24.0]]


@dataclass(frozen=True, slots=True, eq=False)
class Sparse:
    """Rows one after another: `data[borders[row]:borders[row + 1]]` are a row's entries, `columns` where they stand.

    There are `width` columns, and less than 2**31 entries, which may be in any order within a row. What is in one place
    adds up.
    """

    data: Floats
    columns: Numbers
    borders: Numbers
    width: int

    def __len__(self) -> int:
        return len(self.borders) - 1

    @property
    def counts(self) -> Numbers:
        """How many entries each row has."""
        return np.diff(self.borders)

    @property
    def owners(self) -> Rows:
        """The row of each entry."""
        return np.repeat(np.arange(len(self)), self.counts)

    def between(self, begin: int, end: int) -> Sparse:
        """Return the rows from one up to another, where they are."""
        first, last = int(self.borders[begin]), int(self.borders[end])
        borders = self.borders[begin : end + 1] - np.int32(first)
        return Sparse(self.data[first:last], self.columns[first:last], borders, self.width)

    def picked(self, rows: Rows) -> Sparse:
        """Return some rows: where they are, if they follow each other, else a copy."""
        if len(rows) and (np.diff(rows) == 1).all():
            return self.between(int(rows[0]), int(rows[-1]) + 1)
        counts = self.counts[rows]
        ends = np.cumsum(counts)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(
            self.borders[rows] - (ends - counts), counts
        )
        return assembled(self.data[places], self.columns[places], np.concatenate(([0], ends)), self.width)

    def only(self, told: NDArray[np.bool_]) -> Sparse:
        """Return the same rows with some of their entries."""
        before = np.concatenate(([0], np.cumsum(told)))
        return assembled(self.data[told], self.columns[told], before[self.borders], self.width)

    def turned(self) -> Sparse:
        """Return rows as columns, and columns as rows, in which entries are in order."""
        return _tools().turned(self)

    def dense(self) -> Floats:
        """Return all entries, and noughts between them."""
        return _tools().dense(self)

    def times(self, other: Sparse) -> Sparse:
        """Return the product with another one."""
        return _tools().product(self, other)

    def nearly_full(self, other: Sparse) -> Floats:
        """Return the same as a dense one. To count first how full it is would take two fifths of such a product."""
        return _tools().product(self, other, len(self) * other.width).dense()


def assembled(data: Floats, columns: NDArray[Any], borders: NDArray[Any], width: int) -> Sparse:
    """Put a matrix together of these very arrays, as far as their numbers are of the right size."""
    return Sparse(data, columns.astype(np.int32, copy=False), borders.astype(np.int32, copy=False), width)


NOTHING = assembled(np.empty(0), np.empty(0), np.zeros(1), 1)


@dataclass(frozen=True, slots=True)
class Quick:
    """What does the work by scipy's own functions."""

    tools: Any

    def turned(self, one: Sparse) -> Sparse:
        """Turn a matrix over."""
        borders = np.empty(one.width + 1, dtype=np.int32)
        columns, data = np.empty(len(one.data), dtype=np.int32), np.empty(len(one.data))
        self.tools.csr_tocsc(len(one), one.width, one.borders, one.columns, one.data, borders, columns, data)
        return Sparse(data, columns, borders, len(one))

    def product(self, one: Sparse, other: Sparse, most: int | None = None) -> Sparse:
        """Multiply two matrices; `most` is how many entries the product can have, if that is known."""
        size = len(one), other.width
        if most is None:
            most = self.tools.csr_matmat_maxnnz(*size, one.borders, one.columns, other.borders, other.columns)
        borders = np.empty(len(one) + 1, dtype=np.int32)
        columns, data = np.empty(most, dtype=np.int32), np.empty(most)
        entries = one.borders, one.columns, one.data, other.borders, other.columns, other.data
        self.tools.csr_matmat(*size, *entries, borders, columns, data)
        count = int(borders[-1])
        return Sparse(data[:count], columns[:count], borders, other.width)

    def dense(self, one: Sparse) -> Floats:
        """Fill a matrix with noughts."""
        found = np.zeros((len(one), one.width))
        self.tools.csr_todense(len(one), one.width, one.borders, one.columns, one.data, found)
        return found


class Slow:
    """The same by scipy's matrices."""

    def turned(self, one: Sparse) -> Sparse:
        """Turn a matrix over."""
        return _own(_scipys(one).T.tocsr())

    def product(self, one: Sparse, other: Sparse, most: int | None = None) -> Sparse:  # noqa: ARG002 - it counts
        """Multiply two matrices."""
        return _own((_scipys(one) @ _scipys(other)).tocsr())

    def dense(self, one: Sparse) -> Floats:
        """Fill a matrix with noughts."""
        found: Floats = _scipys(one).toarray()
        return found


def _scipys(one: Sparse) -> Any:
    from scipy.sparse import csr_array  # noqa: PLC0415 - see above

    return csr_array((one.data, one.columns, one.borders), shape=(len(one), one.width))


def _own(found: Any) -> Sparse:
    return assembled(found.data, found.indices, found.indptr, found.shape[1])


@cache
def _tools() -> Quick | Slow:
    """Return the quick way, if it gives what the slow one should."""
    one = assembled(np.array([2.0, 0.5, 3.0, 1.0]), np.array([1, 2, 2, 0]), np.array([0, 2, 2, 4]), 3)
    other = assembled(np.array([1.0, 4.0, 0.25, 8.0]), np.array([0, 0, 0, 1]), np.array([0, 1, 2, 4]), 2)
    try:
        quick = Quick(_alone(_TOOLS))
        first, second = quick.dense(one), quick.dense(other)
        told = [quick.product(one, other), quick.product(one, other, first.shape[0] * second.shape[1])]
        same = first.tolist() == _ONE and all(quick.dense(each).tolist() == _PRODUCT for each in told)
        same = same and quick.dense(quick.turned(other)).T.tolist() == second.tolist() == _OTHER
    except Exception:  # noqa: BLE001 - what a function of other people's own affairs may raise, nobody tells
        return Slow()
    return quick if same else Slow()


def _alone(name: str) -> Any:
    """Import a module of scipy's sparse matrices without these. Raises ImportError or AttributeError without one."""
    scipy = find_spec("scipy")
    folders = [f"{folder}/sparse" for folder in scipy.submodule_search_locations or ()] if scipy else []
    spec = PathFinder.find_spec(name, folders)
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
