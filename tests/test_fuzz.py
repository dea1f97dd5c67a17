"""Fuzzing ends what does not end by itself, and keeps what it was fed."""

from __future__ import annotations

import re

import pytest

from tests.fuzz import __main__ as fuzz
from tests.fuzz import targets
from tests.fuzz.limit import HangError, limited


def test_hang_is_ended():
    """A loop without end is left after the given seconds of processor, also inside a regular expression."""
    with pytest.raises(HangError), limited(0.05):
        re.fullmatch("(a|aa)*b", "a" * 200)


def test_hang_is_a_finding(tmp_path, monkeypatch):
    """The article that a reader hangs over is written down, and the run goes on."""

    def hang(reader, data):
        del reader, data
        raise HangError

    monkeypatch.setattr(targets, "try_reader", hang)
    runs, found = fuzz.run_random("plain", 0.001, ["The quay is open."], tmp_path, 1)
    assert runs > 0
    assert found == 1
    assert len(list(tmp_path.iterdir())) == 1
