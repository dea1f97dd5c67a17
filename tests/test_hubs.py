"""Hub values: how alike an article is to its time, whatever part of that is on its own story."""

import numpy as np
import pytest

from generator.group import hubs
from generator.group.hubs import settled, usual

LONG = np.array([1000.0])
DATED = np.array([np.inf])


def value(alike, lengths=LONG, crowds=DATED):
    return float(settled(np.array([alike], dtype=float), lengths, crowds)[0])


def test_a_story_of_its_own_does_not_count():
    """That four articles in ten are on an article's own story changes nothing in its hub value."""
    strangers = np.linspace(0.05, 0.15, 600)
    story = np.full(400, 0.7)
    alone = value([*strangers, *np.full(400, 0.15)])
    assert value([*strangers, *story]) == pytest.approx(alone)


def test_a_hub_value_has_a_bound():
    """Where all of a time are much alike, the hub value is the highest there is."""
    assert value(np.full(500, 0.6)) == hubs.HIGHEST


def test_headlines_share_little_by_chance():
    """The usual value grows with the prose, from nothing on."""
    found = usual(np.array([0.0, 60.0, 1000.0]))
    assert found[0] == 0
    assert found[0] < found[1] < found[2] <= hubs.USUAL


def test_a_small_folder_without_dates_has_its_own_value():
    """Two undated articles have the value of small folders; among thousands they have their own."""
    assert value([0.3], crowds=np.array([1.0])) == pytest.approx(hubs.GATHERED, abs=1e-3)
    many = np.full(500, 0.12)
    assert value(many, crowds=np.array([9999.0])) == pytest.approx(value(many), abs=1e-4)
