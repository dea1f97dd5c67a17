"""Patterns that were compiled before are the same as ever, and whatever is wrong with what was kept harms nobody."""

from __future__ import annotations

import _sre
import re

import pytest

from generator.cache.patterns import FILE, remembering_patterns

CASES = {
    r"(?P<day>\d{1,2})\.(?:\s(?P<month>[A-ZÄ]\w+))?": "on the 3. Äpril 2024",
    r"(?i)[a-zß-öø-ÿ]+(?=\b)": "Straße and ŐSZ",
    r"(?<!\w)(\w+) \1(?!\w)": "that that is is",
    r"[\u0600-\u06ff]+|[^\W_]{3,}?": "سلام and peace",
}


@pytest.fixture(autouse=True)
def anew():
    """Let no pattern be known to `re` itself."""
    re.purge()


def found():
    return {
        pattern: [match.groupdict() | {"": match[0]} for match in re.finditer(pattern, text)]
        for pattern, text in CASES.items()
    }


def compiling(path, stamp="program"):
    """Return the patterns that took a compiler, and what they found."""
    usual, asked = re._compiler.compile, []
    re._compiler.compile = lambda pattern, flags=0: asked.append(pattern) or usual(pattern, flags)
    try:
        with remembering_patterns(path, stamp):
            made = found()
    finally:
        re._compiler.compile = usual
    re.purge()
    return [pattern for pattern in asked if pattern in CASES], made


def test_a_pattern_is_compiled_once_for_all_builds(tmp_path):
    """The next process takes it as it was, and it finds what it finds."""
    path, wanted = tmp_path / FILE, found()
    re.purge()
    assert compiling(path) == ([*CASES], wanted)
    assert compiling(path) == ([], wanted)


def test_patterns_of_another_program_are_not_taken(tmp_path):
    """Nor those of another version of it."""
    compiling(tmp_path / FILE)
    assert compiling(tmp_path / FILE, "another")[0] == [*CASES]


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data[:99] + b"x" + data[100:], lambda _: b""]
)
def test_damaged_patterns_are_compiled(tmp_path, damage):
    """A bit that fell over, or a file cut off."""
    path, wanted = tmp_path / FILE, found()
    re.purge()
    compiling(path)
    path.write_bytes(damage(path.read_bytes()))
    assert compiling(path) == ([*CASES], wanted)
    assert compiling(path) == ([], wanted)


def test_what_the_engine_does_not_take_is_compiled(tmp_path, monkeypatch):
    """An engine that wants something else than before: the usual way stays open."""
    path, wanted = tmp_path / FILE, found()
    re.purge()
    compiling(path)
    monkeypatch.setattr("generator.cache.patterns._handed", lambda *kept: kept)
    assert compiling(path) == ([*CASES], wanted)
    assert re._compiler._sre is _sre


def test_a_faulty_pattern_raises_as_ever(tmp_path):
    """What `re` says of it is said."""
    with remembering_patterns(tmp_path / FILE, "program"), pytest.raises(re.error, match="unterminated"):
        re.compile("[a")
