"""The cue words, one data file a language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from importlib.resources import files

import pytest

from generator.language.cues import Cues, cues

FILES = sorted(
    (file for file in files("generator.language.cues").iterdir() if file.name.endswith(".toml")),
    key=lambda file: file.name,
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_list_is_read_and_clean(file):
    """A language's lists are known fields of lower-case words, none of them twice."""
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    assert lists.keys() <= {field.name for field in fields(Cues)}
    for words in lists.values():
        assert words
        assert len(set(words)) == len(words)
        assert [word.lower() for word in words] == words
    assert cues(file.name.removesuffix(".toml")) != Cues()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_phrase_is_found(file):
    """A phrase is found in a sentence that holds it, by its words."""
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    known = cues(file.name.removesuffix(".toml"))
    for name in ("leaning", "filler", "pointers"):
        for phrase in lists[name]:
            words = re.findall(r"[\w'-]+", phrase)
            assert getattr(known, name).stand_in(f"X {phrase} y", words), phrase


def test_language_tag_with_a_region_has_its_cues():
    """`en-GB` has the cues of `en`; an unknown language has empty ones."""
    assert cues("en-GB") is cues("en")
    for unknown in ("xx", "../en"):
        assert all(getattr(cues(unknown), one.name) == getattr(Cues(), one.name) for one in fields(Cues))
