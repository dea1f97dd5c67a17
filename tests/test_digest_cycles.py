"""What a digest was made from is gone with it: records that held each other would wait for the collector of cycles."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest

from generator.build import make_topics
from generator.config import Config, Writing
from generator.digest import annotate, digest
from generator.group.threads import threads
from generator.run import Run
from tests.conftest import ROOT
from tests.digest_articles import article

TOLL = "The fire in the old harbour of Bergen killed {} people on Monday night, police chief Kari Moe said."
PLACE = "Firefighters from {} reached the burning fish market at 4 a.m. on Tuesday, the mayor said."


@pytest.fixture(scope="module")
def topics():
    """The sample site's topics, and one in which two sources tell the same but for single values."""
    with Run(1) as run:
        _, arranged = make_topics(Config(content=ROOT / "content"), run)
    found = arranged.edited.topics
    told = (("a.md", "12", "Oslo"), ("b.md", "15", "Voss"), ("c.md", "12", "Oslo"))
    apart = tuple(
        article(path, TOLL.format(toll), PLACE.format(place), day="2026-03-03") for path, toll, place in told
    )
    return (*found, replace(found[0], slug="apart", articles=apart))


def test_a_digest_leaves_no_records_that_hold_each_other(topics):
    """All that was gathered for a topic is freed at once, so that workers neither grow nor look for cycles."""

    def write():
        for topic in topics:
            made = {one.path: annotate(one) for one in topic.articles}
            digest(topic, Writing(), threads(topic), made)

    write()  # tables are read and patterns compiled
    gc.collect()
    gc.disable()
    try:
        write()
        assert gc.collect() == 0
    finally:
        gc.enable()
