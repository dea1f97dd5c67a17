"""Large values go to the disk in pieces, and come back as they were or not at all."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cache import pieces
from generator.cache.memo import Memo
from generator.cache.pieces import Cutter, Pieces, piece_key, whole
from generator.cache.store import FILE, FRESH, KEPT, Store
from generator.cache.thaw import TooLargeError, freeze_into


@pytest.fixture
def small(monkeypatch):
    """Cut values into pieces of ten bytes."""
    monkeypatch.setattr(pieces, "PIECE", 10)


def put(store, key, data):
    """Keep bytes under a key, in pieces."""
    store.write_large(key, lambda file: file.write(data))


def taken(store, key):
    """Return what is kept under a key as a whole, as another process would find it."""
    return Store.peek(store.path, [key]).get(key)


@given(parts=st.lists(st.binary(max_size=64)), size=st.integers(1, 40))
@example(parts=[b"in pieces:"], size=99)
def test_pieces_are_what_was_written(parts, size):
    """However bytes are written, and however long pieces are, the same bytes come back, and no piece is longer."""
    kept = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "PIECE", size)
        cutter = Cutter(b"key", kept.__setitem__)
        for part in parts:
            cutter.write(part)
        head = cutter.head()
    assert whole(b"key", head, kept.get) == b"".join(parts)
    assert all(len(piece) <= size for piece in kept.values())


@pytest.mark.parametrize("gone", [0, 1, 2])
@pytest.mark.usefixtures("small")
def test_a_missing_piece_is_noticed(gone):
    """Where a piece is gone, or is another value's, nothing is known."""
    kept = {}
    cutter = Cutter(b"key", kept.__setitem__)
    cutter.write(b"twenty-five bytes in all.")
    head = cutter.head()
    assert len(kept) == 3
    other = {**kept, piece_key(b"key", gone): b"other"}
    assert whole(b"key", head, other.get) is None
    del kept[piece_key(b"key", gone)]
    assert whole(b"key", head, kept.get) is None


@pytest.mark.usefixtures("small")
def test_what_is_read_in_part_is_not_whole():
    """Only who read everything knows that it was what was written."""
    kept = {}
    cutter = Cutter(b"key", kept.__setitem__)
    cutter.write(b"twenty-five bytes in all.")
    file = Pieces(b"key", cutter.head(), kept.get)
    assert file.read(5) == b"twent"
    assert not file.whole
    assert file.read() == b"y-five bytes in all."
    assert file.whole


@pytest.mark.usefixtures("small")
def test_a_large_value_outlives_the_process(tmp_path):
    """It is read again from its pieces, and a shorter one in its place leaves none of them behind."""
    store = Store.open(tmp_path / FILE)
    for data in (b"a value of more than ten bytes, by far", b"a value of some bytes", b"short"):
        put(store, b"key", data)
        assert store.open_large(b"key").read() == data
        assert taken(store, b"key") == data
    assert [key for key, _ in store.read([piece_key(b"key", number) for number in range(4)])] == []
    store.close()


@pytest.mark.usefixtures("small")
def test_pieces_stay_as_long_as_their_value_is_wanted(tmp_path):
    """Who wants a value in each build wants its pieces, though nobody reads them."""
    store = Store.open(tmp_path / FILE)
    put(store, b"key", b"a value of more than ten bytes, by far")
    put(store, b"other", b"nobody asks for this value again")
    store.close()
    for _ in range(KEPT + FRESH + 2):
        store = Store.open(tmp_path / FILE)
        store.want_large([b"key"])
        store.close()
    assert taken(store, b"key") == b"a value of more than ten bytes, by far"
    store = Store.open(tmp_path / FILE)
    assert [*store.read([b"other", piece_key(b"other", 0)])] == []
    store.close()


@pytest.mark.usefixtures("small")
def test_what_turns_out_too_large_leaves_nothing(tmp_path):
    """No piece stays of a value that is not kept, nor of the one before it."""
    store = Store.open(tmp_path / FILE)
    put(store, b"key", b"a value of more than ten bytes, by far")
    with pytest.raises(TooLargeError):
        store.write_large(b"key", partial(freeze_into, value=[bytes(20)] * 9 + [bytes(99)], most=100))
    assert taken(store, b"key") is None
    assert [*store.read([piece_key(b"key", number) for number in range(20)])] == []
    store.close()


@pytest.mark.usefixtures("small")
def test_a_memo_hands_on_what_is_large(tmp_path):
    """A value in pieces is held for the next process, and damage to one of them makes it unknown."""
    memo = Memo("code", Store.open(tmp_path / FILE))
    memo.hold("fold", value := ("many", "words", "in", "several", "pieces"))
    memo.close()
    memo = Memo("code", store := Store.open(tmp_path / FILE))
    assert memo.held("fold") == value
    store.write({piece_key(memo.key("held", "fold"), 1): b"damaged"})
    assert memo.held("fold") is None
    assert memo.held_bytes("fold") is None
    memo.close()
