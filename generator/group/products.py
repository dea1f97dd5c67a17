"""Products of sparse matrices that are nearly full: what scipy's `@` gives, without counting first how full they are.

The counting takes two fifths of such a product, and only the function behind `@` can do without it. It is scipy's own
affair, so it is tried out before it is used; where it is gone or wants something else, `@` does.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from generator.group.matrix import assembled

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def product(ones: sparse.csr_array, others: sparse.csr_array) -> Floats:
    """Return the product of two matrices as a dense one."""
    multiply = _quick() if _plain(ones) and _plain(others) else None
    found = multiply(ones, others) if multiply else ones @ others
    dense: Floats = found.toarray()
    return dense


def _plain(matrix: sparse.csr_array) -> bool:
    kinds = (matrix.data.dtype, matrix.indices.dtype, matrix.indptr.dtype)
    return kinds == (np.float64, np.int32, np.int32)


@cache
def _quick() -> Callable[[sparse.csr_array, sparse.csr_array], sparse.csr_array] | None:
    """Return the quick way, if it gives what `@` does."""
    one = sparse.csr_array(np.array([[0.0, 2.0, 0.5], [0.0, 0.0, 0.0], [1.0, 0.0, 3.0]]))
    other = sparse.csr_array(np.array([[1.0, 0.0], [4.0, 0.0], [0.25, 8.0]]))
    try:
        same = bool((_uncounted(one, other).toarray() == (one @ other).toarray()).all())
    except Exception:  # noqa: BLE001 - what a function of other people's own affairs may raise, nobody tells
        return None
    return _uncounted if same else None


def _uncounted(ones: sparse.csr_array, others: sparse.csr_array) -> sparse.csr_array:
    from scipy.sparse import _sparsetools  # noqa: PLC0415 - see above: it may be gone

    rows, columns = ones.shape[0], others.shape[1]
    indptr = np.empty(rows + 1, dtype=np.int32)
    indices = np.empty(rows * columns, dtype=np.int32)
    data = np.empty(rows * columns, dtype=np.float64)
    tools: Any = _sparsetools
    tools.csr_matmat(
        rows,
        columns,
        *(ones.indptr, ones.indices, ones.data),
        *(others.indptr, others.indices, others.data),
        *(indptr, indices, data),
    )
    count = int(indptr[-1])
    return assembled(data[:count], indices[:count], indptr, columns)
