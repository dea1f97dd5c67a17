"""A build whose publication failed leaves nothing that a later one takes for published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.build import Manner, build
from generator.cache.memo import Memo
from generator.config import Config
from generator.errors import PublishError
from generator.run import Run
from tests.conftest import read_tree, write_tree

TEXT = """---
title: The {name} of Altfeld
date: 2026-03-02
---

The {name} of Altfeld is open since Monday, the mayor said. It cost four million euros and took {years} years to build.
"""


def built(config, memo=None, touched=None):
    with Run(jobs=1) as run:
        build(config, run, Manner(memo=memo, touched=touched))
    return read_tree(config.output)


def test_what_was_made_and_not_published_is_made_again(tmp_path, monkeypatch):
    """After a full disk the next build, which knows what the failed one made, publishes what a clean one would."""
    texts = {f"content/{name}.md": TEXT.format(name=name, years=2) for name in ("bridge", "ferry", "tunnel")}
    write_tree(tmp_path, texts)
    config = Config(content=tmp_path / "content", output=tmp_path / "site", search=False)
    memo = Memo("code", lasting=True)
    for _ in range(2):
        before = built(config, memo)
    (config.content / "ferry.md").write_text(TEXT.format(name="ferry", years=9))
    touched = frozenset([str((config.content / "ferry.md").resolve())])

    def full(*_, **__):
        raise PublishError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr("generator.build.publish_and_note", full)
        with pytest.raises(PublishError):
            built(config, memo, touched)
    assert read_tree(config.output) == before
    after = built(config, memo, frozenset())
    assert "took 9 years" in after["articles/ferry.txt"].decode()
    assert after == built(replace(config, output=tmp_path / "clean"))
    assert after == built(config, memo, frozenset())
