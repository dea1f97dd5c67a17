import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.group.clumps import MANY, Clumps
from generator.group.clusters import Standing, merge
from generator.group.web import Web

NEW, FOUND, NAMED, ALOOF = Standing.NEW, Standing.FOUND, Standing.NAMED, Standing.ALOOF


def symmetric(pairs):
    links = {}
    for (one, two), value in pairs.items():
        links.setdefault(one, {})[two] = value
        links.setdefault(two, {})[one] = value
    return links


def merged(sizes, kinds, links, threshold, several=0.0):
    """Merge with all groups fresh, so that nothing is known about any."""
    parties = {number: (sizes[number], kinds[number]) for number in sizes}
    return merge(parties, Web(links), threshold, sizes, several)


def plain_average_link(sizes, kinds, pairs, threshold, several):
    """The textbook's way: look at all pairs, merge the best, and look again."""
    groups = {number: [number] for number in sizes}
    kinds = dict(kinds)

    def mean(one, two):
        total = sum(pairs.get((min(a, b), max(a, b)), 0) for a in groups[one] for b in groups[two])
        return round(total / (sum(sizes[a] for a in groups[one]) * sum(sizes[b] for b in groups[two])), 9)

    def enough(one, two):
        smaller = min(sum(sizes[member] for member in groups[number]) for number in (one, two))
        return mean(one, two) >= round(threshold + several * (1 - 1 / smaller), 9)

    while True:
        able = [
            (-mean(one, two), one, two)
            for one in groups
            for two in groups
            if one < two and kinds[one].may_merge(kinds[two]) and enough(one, two)
        ]
        if not able:
            return {number: kept for kept, members in groups.items() for number in members if number != kept}
        _, one, two = min(able)
        groups[one] += groups.pop(two)
        kinds[one] = kinds[one].merged(kinds[two])


@given(st.data())
def test_merge_is_average_link(data):
    """Merging by a heap gives what looking at all pairs again after every merge gives, ties included."""
    count = data.draw(st.integers(1, 9))
    sizes = {number: data.draw(st.integers(1, 3)) for number in range(count)}
    kinds = {number: data.draw(st.sampled_from(list(Standing))) for number in range(count)}
    pairs = {
        (one, two): data.draw(st.integers(0, 8)) / 8 * sizes[one] * sizes[two]
        for one in range(count)
        for two in range(one + 1, count)
        if data.draw(st.booleans())
    }
    links = {number: {} for number in range(count)} | symmetric(pairs)
    several = data.draw(st.sampled_from([0.0, 0.1, 0.25]))
    expected = plain_average_link(sizes, kinds, pairs, 0.5, several)
    assert merged(sizes, kinds, links, 0.5, several) == expected


def test_groups_of_several_must_be_closer():
    """What is enough for a single article to join a group is not enough for two groups to merge."""
    kinds = {0: NEW, 1: NEW}
    assert merged({0: 2, 1: 1}, kinds, symmetric({(0, 1): 1.0}), 0.5, several=0.1) == {1: 0}
    assert merged({0: 2, 1: 2}, kinds, symmetric({(0, 1): 2.0}), 0.5, several=0.1) == {}


def test_sizes_weigh():
    """A large group that is alike in one pair of many is not alike."""
    kinds = {0: FOUND, 1: NEW}
    assert merged({0: 1, 1: 1}, kinds, symmetric({(0, 1): 0.6}), 0.5) == {1: 0}
    assert merged({0: 4, 1: 1}, kinds, symmetric({(0, 1): 0.6}), 0.5) == {}


def test_named_topics_stay_apart():
    """A named topic takes what is new, and neither a topic that stood before nor another named one."""
    same = symmetric({(0, 1): 1.0})
    for one, two, merges in (
        (NAMED, NEW, True),
        (NAMED, FOUND, False),
        (NAMED, NAMED, False),
        (ALOOF, NEW, False),
        (FOUND, NEW, True),
        (FOUND, FOUND, True),
    ):
        links = {number: dict(row) for number, row in same.items()}
        assert bool(merged({0: 1, 1: 1}, {0: one, 1: two}, links, 0.5)) == merges


def test_new_articles_that_joined_a_found_topic_do_not_bring_it_into_a_named_one():
    """What merged with a topic that stood before counts as that topic."""
    links = symmetric({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8})
    assert merged({0: 1, 1: 1, 2: 1}, {0: FOUND, 1: NEW, 2: NAMED}, links, 0.5) == {1: 0}


def test_a_heap_of_near_copies_is_one_clump():
    """Many near-copies of one article go with it, a few stay as they are, and who is in a clump is in no other."""
    rows = np.arange(MANY + 5)
    for count, closeness, expected in ((MANY, 0.26, MANY), (MANY - 1, 0.26, 0), (MANY, 0.6, 0)):
        clumps = Clumps(rows, len(rows), closeness)
        roots = np.where(rows[1:] <= count, 0.97, 0.9)
        found = clumps.find(np.zeros(len(rows) - 1, dtype=np.int64), rows[1:], roots)
        assert sum(len(copies) for _, copies in found) == len(clumps.into()) == expected
        assert set(clumps.into().values()) <= {0}
    clumps = Clumps(rows, len(rows), 0.26)
    firsts, seconds = np.repeat([0, 1], [MANY, MANY + 3]), np.concatenate((rows[1 : MANY + 1], rows[2:]))
    assert len(clumps.find(firsts, seconds, np.ones(len(firsts)))) == 1
