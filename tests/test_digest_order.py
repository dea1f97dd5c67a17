"""Points stand by how many sources carry them, and behind what they take for granted."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.digest_articles import article, write

TITLE = "Storm tears down cranes in the harbour of Gdansk"
STORM = "A storm tore down two cranes in the harbour of Gdansk on Monday and killed a welder, the port said."
ARREST = "Officers arrested Marek Kowalski, 52, at a warehouse in Sopot with 40 bells."
FERRY = "Kowalski crossed the bay by ferry with a trolley at 4 a.m. on Sunday."
LORRY = "Guards at Gate 7 saw a lorry with nine anchors and no plates."
TOWED = "Divers of the coast guard searched the lorry for six hours and found a compass."
SCHOOLS = "Schools in Hel stayed closed because electricity failed for nine hours."
TRAINS = "The railway company PKP cancelled 120 trains between Warsaw and the coast."
REPAIR = "Mayor Ewa Lis said that new cranes for the harbour of Gdansk would cost 30 million euros."
EELS = "Divers counted 312 eels in the nets of the mill."
EELS_LOOSELY = (
    "They looked into the nets of the old mill by the western sluice, where the divers counted as many as 312 eels,"
    " more than in any of the eleven years before the weir was built."
)
LEANS = {FERRY: ARREST, TOWED: LORRY}
"""Which point tells what another takes for granted."""
ARTICLES = st.lists(
    st.tuples(
        st.sets(st.sampled_from([ARREST, LORRY])),
        st.lists(
            st.sampled_from([FERRY, TOWED, SCHOOLS, TRAINS, REPAIR, EELS, EELS_LOOSELY]),
            unique=True,
            max_size=4,
        ),
    ),
    min_size=1,
    max_size=5,
)


def _leant_on(then):
    """Return what must stand before some points in their article."""
    return {LEANS[one] for one in then if one in LEANS}


@settings(max_examples=80, deadline=None)
@example([(set(), []), (set(), [EELS]), (set(), [REPAIR, EELS_LOOSELY])], 2)
@given(ARTICLES, st.integers(2, 7))
def test_points_stand_by_their_sources_and_behind_what_they_lean_on(told, points):
    """A point stands behind one of fewer sources only where that tells what it takes for granted, and never before."""
    page = write(
        article("first.md", STORM, "Rain fell.", ARREST, LORRY, title=TITLE),
        *(
            article(f"{number}.md", STORM, "Rain fell.", *sorted(first | _leant_on(then)), *then, title=TITLE)
            for number, (first, then) in enumerate(told)
        ),
        points=points,
    )
    said = [one.text for one in page.points]
    for leaning in LEANS.keys() & set(said):
        assert LEANS[leaning] in said[: said.index(leaning)]
    for one, behind in pairwise(page.points):
        assert one.sources >= behind.sources or LEANS.get(behind.text) == one.text
