"""How a run shares its work out."""

import os

from hypothesis import given
from hypothesis import strategies as st

from generator.run import CHUNK, Run, chunks_of
from tests.waiting import until


@given(st.lists(st.integers(1, 3 * CHUNK)))
def test_chunks_are_light_and_hold_every_item_in_order(weights):
    """A chunk weighs no more than was set, or is one item; together they are the items in their order."""
    chunks = list(chunks_of(weights, lambda weight: weight))
    assert [weight for chunk in chunks for weight in chunk] == weights
    assert all(len(chunk) == 1 or sum(chunk) <= CHUNK for chunk in chunks)


def test_few_heavy_items_are_worth_processes():
    """Thirty items as heavy as eight articles each are worked on by other processes, and come back in order."""
    with Run(2) as run:
        found = list(run.map(_with_process, range(30), each=8, weight=lambda _: 8))
    assert [item for item, _ in found] == list(range(30))
    assert os.getpid() not in {process for _, process in found}


def test_a_single_item_starts_no_processes():
    """One item is worked on here, however heavy it is: there is nothing to share."""
    with Run(2) as run:
        assert list(run.map(_with_process, [1], each=500)) == [(1, os.getpid())]


def test_other_work_is_done_while_the_workers_are_at_theirs(tmp_path):
    """What may be left undone is done in this process; where nobody works beside it, it is left."""
    done = tmp_path / "done"
    with Run(2) as run:
        run.meanwhile(lambda: done.write_text(str(os.getpid())))
        assert list(run.map(_with_process, [1])) == [(1, os.getpid())]
        assert not done.exists()
        assert list(run.map(_awaiting, [done, done], each=500)) == [str(os.getpid())] * 2


def _awaiting(path):
    until(path.exists)
    until(path.read_text)
    return path.read_text()


def _with_process(item):
    return item, os.getpid()
