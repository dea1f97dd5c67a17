"""What the words of a text may tell, and that no rule passes a text over in which it would find something."""

import re
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.digest.annotations.telling import NUMBERS, TELLING, telling, told_by
from generator.digest.lines import Line
from generator.language import dated, doings, quantities, streets, times
from generator.language.caseless import Caseless
from generator.language.glimpse import FIGURE, Beginnings, words_of
from generator.language.kinds import kinds
from generator.model import BlockKind

ASCII = st.characters(codec="ascii")
FORMS = {
    "ages": ("differences.coreference.aged", ("_AFTER", "_BEFORE", "_SURNAME")),
    "agendas": ("differences.meetings.agenda", ("_MADE", "_OF_AN_EXCHANGE", "_AT_ITS_CENTRE")),
    "arrests": ("differences.status.arrests", ("_NONE", "_SOME")),
    "attacker": ("differences.counts.people", ("_GUNMAN",)),
    "cohorts": ("differences.people.cohorts", ("_OLD", "_LIST", "_NAMED")),
    "compositions": ("differences.counts.compositions", ("_GROUP",)),
    "conditions": ("differences.status.conditions", ("_FINE", "_DANGER", "_DEAD")),
    "dated by itself": ("timeline.relative", ("_AT_A_SITTING", "_LAPSE", "_OF_LATE")),
    "deathbeds": ("differences.status.deathbeds", ("_FORM",)),
    "deaths": ("differences.status.deaths", ("_DEATH", "_HURT")),
    "denials": (
        "differences.contradictions.negated",
        ("_DID_NOT", "_NONE_WAS", "_NOT_YET", "_NOT_YET_DONE"),
    ),
    "disclosed": ("differences.meetings.disclosed", ("_SILENT",)),
    "earliest": ("differences.meetings.earliest", ("_FIRST",)),
    "firsts": ("differences.events.firsts", ("_CLAIM", "_DENIED", "_AGAIN", "_BEFORE", "_EARLIER")),
    "goals": ("differences.parallels.where", ("_GOAL",)),
    "identified": (
        "differences.people.namings",
        ("_KEPT", "GIVEN", "_DIED", "_HURT", "_OF_DEATH", "_ACCUSED", "_OF_ARREST"),
    ),
    "invited": ("differences.meetings.invited", ("_INVITED",)),
    "magnitudes": ("differences.counts.magnitudes", ("_MAGNITUDE",)),
    "misstated": ("differences.people.misstated", ("_ACCOUNT",)),
    "moved": ("differences.meetings.moved", ("_MOVED", "_ITS_DATE")),
    "occasions": ("differences.values.occasions", ("_HEAD",)),
    "offices": ("differences.people.offices", ("_OFFICE",)),
    "ongoing": ("agreements.ongoing", ("_TOLD", "_IN_PLACE")),
    "outcomes": ("differences.events.outcomes", ("_PAIRS",)),
    "outlooks": ("differences.events.outlooks", ("_NOT", "_YES")),
    "awaited": ("differences.status.awaited", ("_AWAITED", "_TOLD")),
    "corrections": ("differences.contradictions.corrections", ("_ACCOUNT", "_AS_FIRST", "_RECANTS")),
    "parties": ("differences.contradictions.parties", ("_TURN",)),
    "disputes": (
        "differences.contradictions.disputes",
        ("_TURNED", "_CALLED", "_AGAINST", "_DENIED", "_UNTRUE"),
    ),
    "parts": ("differences.parallels.parts", ("_PART",)),
    "ranks": ("differences.people.ranks", ("_BEFORE", "_AFTER")),
    "relative": ("timeline.relative", ("_ANNIVERSARY", "_SOON")),
    "releases": ("differences.status.releases", ("_HELD", "_FREED", "_THEY_ARE_FREE")),
    "scores": ("differences.counts.scores", ("_SCORE",)),
    "stages": ("differences.events.stages", ("_EARLY", "_LATE")),
    "tenures": ("differences.people.tenures", ("_BEFORE", "_AFTER", "_NEXT", "_LEFT", "_TAKEN_FROM")),
    "venue": ("differences.meetings.venue", ("_OPEN",)),
    "withheld": ("differences.contradictions.withheld", ("_KEPT", "_KEPT_BACK", "_NO_COMMENT")),
}
"""The rules that search a line for forms, by the module and the names of these."""


def forms(module: str, names: tuple[str, ...]) -> list[re.Pattern[str]]:
    """Return the patterns that a module has under some names."""
    found = [getattr(import_module(f"generator.digest.{module}"), name) for name in names]
    several = [part for one in found for part in (one if isinstance(one, tuple) else (one,))]
    parts = [one.exact if isinstance(one, Caseless) else one for one in several]
    return [
        form for one in parts for form in ((one,) if isinstance(one, re.Pattern) else (one.one, one.other))
    ]


holders = import_module("generator.digest.differences.people.holders")
firsts = import_module("generator.digest.differences.events.firsts")
CASES = [
    pytest.param(TELLING[name].words, form, id=f"{name}-{number}")
    for name, (module, names) in FORMS.items()
    for number, form in enumerate(forms(module, names))
] + [
    *(
        pytest.param(kind.beginnings, kind.form.exact, id=f"kinds-{at}")
        for at, kind in enumerate(kinds("en"))
    ),
    *(
        pytest.param(holders.WORDS, form, id=f"holders-{at}")
        for at, form in enumerate(forms("differences.people.holders", ("_BEFORE", "_AFTER")))
    ),
    pytest.param(streets.WORDS, streets._KIND, id="streets"),
    *(
        pytest.param(words, getattr(form, "exact", form), id=f"firsts-by-word-{at}")
        for at, (form, words) in enumerate(firsts.ASKED)
    ),
]


def test_a_text_is_split_at_every_sign():
    """Its words are runs of letters, digits and underscores."""
    words = words_of("the cease-fire of 1,200 days isn't over.")
    assert words == ["the", "cease", "fire", "of", "1", "200", "days", "isn", "t", "over"]


@given(st.text())
def test_the_quick_way_for_plain_text_is_the_same(text):
    """A text in ASCII shows what it shows beside a letter that is none."""
    assert [*words_of(text.lower()), "\u00e9"] == words_of(f"{text} \u00e9".lower())


def test_a_short_beginning_is_a_whole_word():
    """`own` does not begin `owner`, and `custody` begins what goes on with any letter."""
    rules = Beginnings({"offices": ("own",), "arrests": ("custod",)})
    assert rules.told_by(["the", "owner"]) == set()
    assert rules.told_by(["own", "custody"]) == {"offices", "arrests"}


def test_a_word_that_begins_alike_is_none_of_a_rule():
    """`government` opens as `governor` does, and tells a rule on governors nothing; a figure is any figure."""
    rules = Beginnings({"offices": ("governor", "own"), "ages": (FIGURE,)})
    assert rules.told_by(["the", "government", "of", "1923"]) == {"ages"}
    assert rules.told_by(["governors", "own"]) == {"offices"}


@pytest.mark.parametrize(("words", "form"), CASES)
def test_what_a_form_matches_has_a_word_of_its_rule(words, form):
    """A line is not passed over for want of a word where one of the forms of a rule matches it."""

    @settings(max_examples=25, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    @given(st.from_regex(form, alphabet=ASCII))
    def holds(text):
        if form.search(text):
            assert Beginnings({"rule": words}).told_by(words_of(text.lower()))

    holds()


def test_every_rule_with_forms_is_tried():
    """The others ask for quantities, dates, streets, courses, doings and stances, which have a test of their own."""
    others = {
        "amounts", "courses", "durations", "incidents", "measures", "phrased", "plans", "stances", "standings",
        "streets", "tolls",
    }  # fmt: skip
    assert TELLING.keys() - FORMS.keys() == others


@given(st.text(ASCII) | st.from_regex(quantities._QUANTITY.exact, alphabet=ASCII))
def test_a_text_with_a_quantity_has_a_word_of_one(text):
    """No number is lost by the look at the words."""
    if quantities.find(text):
        assert NUMBERS in told_by(words_of(text.lower()))


@given(
    st.sampled_from([form for _, form, _ in times._FORMS]).flatmap(
        lambda form: st.from_regex(form, alphabet=ASCII)
    )
)
def test_a_text_with_a_date_has_a_word_of_one(text):
    """No date is lost by the look at the words."""
    if times.find(text, "en"):
        assert dated.may_be_in(text, words_of(text.lower()))


@given(
    st.from_regex(quantities._QUANTITY.exact, alphabet=ASCII),
    st.from_regex(quantities._QUANTITY.exact, alphabet=ASCII),
)
def test_numbers_are_found_where_the_form_finds_them(one, other):
    """Trying the form only near numbers finds what it finds by itself."""
    text = f"{one} and {other}"
    expected = [match.span() for match in quantities._QUANTITY.exact.finditer(text)]
    assert [match.span() for match in quantities._matches(text)] == expected


@pytest.mark.parametrize("when", ["around midnight", "at 9:30 p.m.", "at 17:00", "on Monday"])
def test_a_line_that_says_when_something_happened_is_shown_to_its_rule(when):
    """Times of day in words count as well as figures and days of the week."""
    low = f"the crash happened {when.lower()} near the mill."
    assert "incidents" in told_by(words_of(low))


def test_a_line_tells_the_rules_that_it_has_a_word_of():
    """A rule is asked, and answers for itself."""
    text = "Police arrested a man, and no agreement was reached."
    line = Line(0, 0, 0, len(text), text, BlockKind.PARAGRAPH, low=text.lower())
    assert telling(line, told_by(words_of(line.low))) == ("arrests", "denials", "releases")
    assert telling(line, told_by(words_of("the bridge is of stone."))) == ()


@pytest.mark.parametrize("word", sorted(doings._doings("en").by_form))
def test_a_word_for_what_is_set_for_a_day_is_shown_to_its_rule(word):
    """No doing for which a day is set is lost by the look at the words."""
    if doings.doings_in(word, "en")[0].name in doings.set_doings("en"):
        assert "plans" in told_by(words_of(word))
