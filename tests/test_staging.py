"""What goes to other processes by way of the disk arrives as it was sent, or not at all."""

from __future__ import annotations

import pickle
from functools import partial
from operator import add
from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.model import Content, Output
from generator.publish import reserve, stage_files
from generator.publish.staging import Staging
from generator.publish.tree import waiting


def test_a_lent_function_does_what_it_does_here(tmp_path):
    """It is found on the disk by whoever gets it, and little goes along."""
    with reserve(tmp_path / "site") as place, stage_files(place) as staging:
        heavy = partial(add, b"x" * 100_000)
        sent = pickle.dumps(staging.lend(heavy))
        assert len(sent) < 1000
        assert pickle.loads(sent)(b"y") == heavy(b"y")  # noqa: S301 - of our own
    assert not place.staging.exists()


def test_a_lent_function_that_somebody_changed_is_not_run(tmp_path):
    """Code from a file runs only if this build wrote it."""
    with reserve(tmp_path / "site") as place, stage_files(place) as staging:
        lent = staging.lend(partial(add, 1))
        file = next(place.staging.iterdir())
        file.write_bytes(pickle.dumps(partial(add, 2)))
        with pytest.raises(PublishError, match="was changed"):
            lent(1)
        file.unlink()
        with pytest.raises(PublishError, match="cannot read"):
            lent(1)


def test_where_nothing_can_be_written_the_function_goes_itself(tmp_path):
    """So a site in a folder of others is built too."""
    function = partial(add, 1)
    assert Staging(tmp_path, None).lend(function) is function
    assert Staging(tmp_path, tmp_path / "none").lend(function) is function


def test_files_of_a_first_build_wait_with_their_digests(tmp_path):
    """Nothing stands that they could be the same as; of a later build only what differs waits."""
    with reserve(tmp_path / "site") as place:
        with stage_files(place) as staging:
            put = staging.put(Output("a.txt", b"one"))
            assert put.content is Content.WAITING
            assert Path(waiting(place.staging, put.path)).read_bytes() == b"one"
            assert put.digest
        place.site.mkdir()
        (place.site / "a.txt").write_bytes(b"one")
        with stage_files(place) as staging:
            assert staging.put(Output("a.txt", b"one")).content is None
            assert staging.put(Output("a.txt", b"two")).content is Content.WAITING
            assert Path(waiting(place.staging, "a.txt")).read_bytes() == b"two"


def test_what_is_known_to_be_another_is_not_held_against_the_site(tmp_path):
    """Of a hundred pages that moved on by a place each would be read for nothing; what may be the same is."""
    with reserve(tmp_path / "site") as place:
        place.site.mkdir()
        (place.site / "a.txt").write_bytes(b"one")
        with stage_files(place) as staging:
            digest = staging.put(Output("a.txt", b"one")).digest
            assert staging.put(Output("a.txt", b"one"), {"a.txt": digest}).content is None
            assert staging.put(Output("a.txt", b"one"), {"b.txt": b"other"}).content is None
            assert staging.put(Output("a.txt", b"one"), {"a.txt": b"other"}).content is Content.WAITING
