"""Values under known keys: each by its reader, all mistakes at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.load.values import flag, read_values, text

READERS = {"title": text, "draft": flag, "slug": text}


def test_what_can_be_read_is_read_and_of_the_rest_it_is_told_why():
    """Mistakes come in the order of the readers, and keys that have none are left out."""
    given = {"slug": [], "draft": "perhaps", "title": " a\u00a0 b ", "other": "x"}
    faults = (("draft", "must be true or false"), ("slug", "must be text"))
    assert read_values(READERS, given) == ({"title": "a b"}, faults)


def test_a_mistake_of_ours_is_no_mistake_in_the_file():
    """Anything but a ValueError is raised."""
    with pytest.raises(ZeroDivisionError):
        read_values({"title": lambda _: 1 // 0}, {"title": "x"})


def test_an_article_is_read_without_the_library_that_checks_settings():
    """It takes a quarter of a second to import, which a build of one edit would wait for."""
    words = "import sys, generator.load, generator.load.article; sys.exit('pydantic' in sys.modules)"
    subprocess.run([sys.executable, "-c", words], check=True)
