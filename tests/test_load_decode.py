"""Bytes become text, or a place where they are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.decode import NotText, decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_that_say_so_are_read(encoding):
    """UTF-8 with and without its mark, and UTF-16 with it, give the same text."""
    assert decode("Grüße\nzwei".encode(encoding)) == ("Grüße\nzwei", None)


def test_bad_byte_is_named_with_line_and_column():
    """The place is that of the byte, counted in characters."""
    with pytest.raises(NotText, match="0xe9") as caught:
        decode("eins\nüber caf".encode() + b"\xe9 zu")
    assert (caught.value.line, caught.value.column) == (2, 9)


def test_control_characters_are_counted_and_removed():
    """A NUL or a bell is no text; a tab and a line end are."""
    assert decode(b"a\tb\nc\x00d\x07e") == ("a\tb\ncde", (2, 2, 2))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\f"])
def test_every_line_end_becomes_one(end):
    """Line ends of other systems, and of other ages, are line ends."""
    assert decode(f"a{end}b".encode())[0] == "a\nb"


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(content):
    """Whatever the bytes, there is a text without control characters, or a refusal with a place."""
    try:
        text, _ = decode(content)
    except NotText as refusal:
        text = str(refusal)
    assert not any(char < " " and char not in "\n\t" for char in text)
