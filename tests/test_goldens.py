"""Goldens: a small site whose pages are compared byte for byte with the ones that were looked at.

After a change that is meant, look at the difference: `make goldens`, then `git diff tests/goldens`.
"""

from __future__ import annotations

import shutil

from tests.conftest import ROOT, build_once, read_tree

GOLDENS = ROOT / "tests/goldens"


def test_pages_are_the_ones_that_were_looked_at(tmp_path, request):
    """The small site's pages, feeds and data are what they were."""
    site = build_once(GOLDENS / "content", tmp_path, GOLDENS / "newsfold.yml")
    made = {
        name: data for name, data in read_tree(site).items() if not name.startswith(("assets/", "search/"))
    }
    made = {name: data for name, data in made.items() if not name.endswith((".png", ".ico"))}
    expected = GOLDENS / "site"
    if request.config.getoption("--accept-goldens"):
        shutil.rmtree(expected, ignore_errors=True)
        for name, data in made.items():
            (expected / name).parent.mkdir(parents=True, exist_ok=True)
            (expected / name).write_bytes(data)
    kept = read_tree(expected)
    assert sorted(made) == sorted(kept)
    for name, data in made.items():
        assert data.decode() == kept[name].decode(), name
