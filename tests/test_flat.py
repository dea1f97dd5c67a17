"""A file that is mapped: what was written is read, or nothing is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache.flat import read_flat, write_flat

KEY = b"a key of twenty byte"
PARTS = st.lists(st.lists(st.binary(max_size=40), max_size=4), max_size=5)


@given(PARTS)
@settings(deadline=None, max_examples=40)
def test_parts_are_read_as_they_were_written(tmp_path_factory, parts):
    """However many pieces they came in, and none of them is lost for being empty."""
    path = tmp_path_factory.getbasetemp() / "flat"
    write_flat(path, KEY, parts)
    found = read_flat(path, KEY)
    assert [bytes(part) for part in found] == [b"".join(part) for part in parts]
    assert read_flat(path, KEY[::-1]) is None


def test_a_damaged_file_is_none(tmp_path):
    """A bit that fell over, an end that is missing, a file that is empty or not there."""
    path = tmp_path / "flat"
    assert read_flat(path, KEY) is None
    write_flat(path, KEY, [[b"something", b" else"], [], [b"more"]])
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        padding = place in range(len(KEY) + 4, -(-(len(KEY) + 4) // 8) * 8)
        assert read_flat(path, KEY) is None or padding
        path.write_bytes(whole[:place])
        assert read_flat(path, KEY) is None
    path.write_bytes(b"")
    assert read_flat(path, KEY) is None


def test_what_is_mapped_stays_when_the_file_is_replaced(tmp_path):
    """Another build may write it meanwhile."""
    path = tmp_path / "flat"
    write_flat(path, KEY, [[b"one"]])
    found = read_flat(path, KEY)
    write_flat(path, KEY, [[b"two"]])
    assert bytes(found[0]) == b"one"
    assert bytes(read_flat(path, KEY)[0]) == b"two"


@pytest.mark.parametrize("piece", [b"", b"text", memoryview(b"text")])
def test_any_bytes_will_do(tmp_path, piece):
    """They need not be of one kind."""
    write_flat(tmp_path / "flat", KEY, [[piece, bytearray(b"!")]])
    assert bytes(read_flat(tmp_path / "flat", KEY)[0]) == bytes(piece) + b"!"
