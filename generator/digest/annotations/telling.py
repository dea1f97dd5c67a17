"""Which rules on facts a line tells anything: the others are not read for it, and most lines tell none of them."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.ongoing import WORDS as ONGOING
from generator.digest.agreements.ongoing import gives_ongoing
from generator.digest.differences.contradictions.corrections import WORDS as CORRECTIONS
from generator.digest.differences.contradictions.corrections import gives_a_first_account
from generator.digest.differences.contradictions.disputes import WORDS as DISPUTES
from generator.digest.differences.contradictions.disputes import gives_a_denial
from generator.digest.differences.contradictions.negated import WORDS as DENIALS
from generator.digest.differences.contradictions.negated import gives_a_negation
from generator.digest.differences.contradictions.parties import WORDS as PARTIES
from generator.digest.differences.contradictions.parties import gives_two_accounts
from generator.digest.differences.contradictions.stances import WORDS as STANCES
from generator.digest.differences.contradictions.stances import gives_a_stance
from generator.digest.differences.contradictions.withheld import WORDS as WITHHELD
from generator.digest.differences.contradictions.withheld import gives_what_is_kept
from generator.digest.differences.coreference.aged import WORDS as AGES
from generator.digest.differences.coreference.aged import gives_an_age
from generator.digest.differences.counts.amounts import gives_an_amount
from generator.digest.differences.counts.compositions import WORDS as COMPOSITIONS
from generator.digest.differences.counts.compositions import gives_a_composition
from generator.digest.differences.counts.magnitudes import WORDS as MAGNITUDES
from generator.digest.differences.counts.magnitudes import gives_a_magnitude
from generator.digest.differences.counts.measures import gives_a_measure
from generator.digest.differences.counts.people import ATTACKER_WORDS, gives_a_toll, gives_attacker
from generator.digest.differences.counts.phrased import gives_a_phrase
from generator.digest.differences.counts.scores import WORDS as SCORES
from generator.digest.differences.counts.scores import gives_a_score
from generator.digest.differences.counts.standings import WORDS as STANDINGS
from generator.digest.differences.counts.standings import gives_a_record
from generator.digest.differences.events.done import WORDS as INCIDENTS
from generator.digest.differences.events.done import gives_a_time
from generator.digest.differences.events.durations import WORDS as DURATIONS
from generator.digest.differences.events.durations import gives_a_length
from generator.digest.differences.events.firsts import WORDS as FIRSTS
from generator.digest.differences.events.firsts import gives_a_first_or_not
from generator.digest.differences.events.outcomes import WORDS as OUTCOMES
from generator.digest.differences.events.outcomes import gives_an_outcome
from generator.digest.differences.events.outlooks import WORDS as OUTLOOKS
from generator.digest.differences.events.outlooks import gives_an_outlook
from generator.digest.differences.events.stages import WORDS as STAGES
from generator.digest.differences.events.stages import gives_a_stage
from generator.digest.differences.meetings.agenda import WORDS as AGENDAS
from generator.digest.differences.meetings.agenda import gives_an_account
from generator.digest.differences.meetings.disclosed import WORDS as DISCLOSED
from generator.digest.differences.meetings.disclosed import gives_silence
from generator.digest.differences.meetings.earliest import WORDS as EARLIEST
from generator.digest.differences.meetings.earliest import gives_a_first
from generator.digest.differences.meetings.invited import WORDS as INVITED
from generator.digest.differences.meetings.invited import gives_an_invitation
from generator.digest.differences.meetings.moved import WORDS as MOVED
from generator.digest.differences.meetings.moved import gives_a_new_day
from generator.digest.differences.meetings.venue import WORDS as VENUE
from generator.digest.differences.meetings.venue import gives_a_venue
from generator.digest.differences.parallels.parts import WORDS as PARTS
from generator.digest.differences.parallels.parts import gives_a_part
from generator.digest.differences.parallels.plans import WORDS as PLANS
from generator.digest.differences.parallels.plans import gives_a_plan
from generator.digest.differences.parallels.where import WORDS as GOALS
from generator.digest.differences.parallels.where import gives_a_goal
from generator.digest.differences.people.cohorts import WORDS as COHORTS
from generator.digest.differences.people.cohorts import gives_a_cohort
from generator.digest.differences.people.holders import WORDS as HOLDERS
from generator.digest.differences.people.misstated import WORDS as MISSTATED
from generator.digest.differences.people.misstated import gives_a_misstated_age
from generator.digest.differences.people.namings import WORDS as IDENTIFIED
from generator.digest.differences.people.namings import gives_a_naming
from generator.digest.differences.people.offices import WORDS as OFFICES
from generator.digest.differences.people.offices import gives_an_office
from generator.digest.differences.people.ranks import WORDS as RANKS
from generator.digest.differences.people.ranks import gives_a_rank
from generator.digest.differences.people.tenures import WORDS as TENURES
from generator.digest.differences.people.tenures import gives_a_post
from generator.digest.differences.places.addresses import WORDS as STREETS
from generator.digest.differences.places.addresses import gives_a_street
from generator.digest.differences.status.arrests import WORDS as ARRESTS
from generator.digest.differences.status.arrests import gives_an_arrest
from generator.digest.differences.status.awaited import WORDS as AWAITED
from generator.digest.differences.status.awaited import gives_a_prospect
from generator.digest.differences.status.conditions import WORDS as CONDITIONS
from generator.digest.differences.status.conditions import gives_a_condition
from generator.digest.differences.status.deathbeds import WORDS as DEATHBEDS
from generator.digest.differences.status.deathbeds import gives_a_deathbed
from generator.digest.differences.status.deaths import WORDS as DEATHS
from generator.digest.differences.status.deaths import gives_a_death
from generator.digest.differences.status.releases import WORDS as RELEASES
from generator.digest.differences.status.releases import gives_a_release
from generator.digest.differences.status.things import WORDS as COURSES
from generator.digest.differences.status.things import gives_a_course
from generator.digest.differences.values.occasions import WORDS as OCCASIONS
from generator.digest.differences.values.occasions import gives_an_occasion
from generator.digest.timeline.relative import WORDS as RELATIVE
from generator.digest.timeline.relative import WORDS_BY_ITSELF as BY_ITSELF
from generator.digest.timeline.relative import dated_by_itself, gives_a_relative
from generator.language import kinds, ladders, opposites, quantities
from generator.language.glimpse import Beginnings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from collections.abc import Set as AbstractSet

    from generator.digest.lines import Line


class Rule(NamedTuple):
    """Whether a line has anything for a rule, and how a word of each such line begins: lines without are not asked."""

    tells: Callable[[Line], bool]
    words: tuple[str, ...]


TELLING: dict[str, Rule] = {
    "agendas": Rule(gives_an_account, AGENDAS),
    "ages": Rule(gives_an_age, AGES),
    "amounts": Rule(gives_an_amount, quantities.WORDS),
    "arrests": Rule(gives_an_arrest, ARRESTS),
    "attacker": Rule(gives_attacker, ATTACKER_WORDS),
    "awaited": Rule(gives_a_prospect, AWAITED),
    "cohorts": Rule(gives_a_cohort, COHORTS),
    "compositions": Rule(gives_a_composition, COMPOSITIONS),
    "conditions": Rule(gives_a_condition, CONDITIONS),
    "corrections": Rule(gives_a_first_account, CORRECTIONS),
    "courses": Rule(gives_a_course, COURSES),
    "dated by itself": Rule(dated_by_itself, BY_ITSELF),
    "deathbeds": Rule(gives_a_deathbed, DEATHBEDS),
    "deaths": Rule(gives_a_death, DEATHS),
    "denials": Rule(gives_a_negation, DENIALS),
    "disclosed": Rule(gives_silence, DISCLOSED),
    "disputes": Rule(gives_a_denial, DISPUTES),
    "durations": Rule(gives_a_length, DURATIONS),
    "earliest": Rule(gives_a_first, EARLIEST),
    "firsts": Rule(gives_a_first_or_not, FIRSTS),
    "goals": Rule(gives_a_goal, GOALS),
    "identified": Rule(gives_a_naming, IDENTIFIED),
    "incidents": Rule(gives_a_time, INCIDENTS),
    "invited": Rule(gives_an_invitation, INVITED),
    "magnitudes": Rule(gives_a_magnitude, MAGNITUDES),
    "measures": Rule(gives_a_measure, quantities.WORDS),
    "misstated": Rule(gives_a_misstated_age, MISSTATED),
    "moved": Rule(gives_a_new_day, MOVED),
    "occasions": Rule(gives_an_occasion, OCCASIONS),
    "offices": Rule(gives_an_office, OFFICES),
    "ongoing": Rule(gives_ongoing, ONGOING),
    "outcomes": Rule(gives_an_outcome, OUTCOMES),
    "outlooks": Rule(gives_an_outlook, OUTLOOKS),
    "parties": Rule(gives_two_accounts, PARTIES),
    "parts": Rule(gives_a_part, PARTS),
    "phrased": Rule(gives_a_phrase, quantities.WORDS),
    "plans": Rule(gives_a_plan, PLANS),
    "ranks": Rule(gives_a_rank, RANKS),
    "relative": Rule(gives_a_relative, RELATIVE),
    "releases": Rule(gives_a_release, RELEASES),
    "scores": Rule(gives_a_score, SCORES),
    "stages": Rule(gives_a_stage, STAGES),
    "standings": Rule(gives_a_record, STANDINGS),
    "stances": Rule(gives_a_stance, STANCES),
    "streets": Rule(gives_a_street, STREETS),
    "tenures": Rule(gives_a_post, TENURES),
    "tolls": Rule(gives_a_toll, quantities.WORDS),
    "venue": Rule(gives_a_venue, VENUE),
    "withheld": Rule(gives_what_is_kept, WITHHELD),
}
"""The rules that look at single lines."""
NUMBERS, HELD = "numbers", "held"
KINDS, PAIRS = "kinds", "pairs"
"""Other things that the words of a line may tell something: quantities, persons in office; any kind
of words, any pair of opposites."""
_RULES = frozenset(TELLING)


def told_by(words: Iterable[str]) -> frozenset[str]:
    """Return the names of what a line may tell something that has these words (lower case): rules, kinds, pairs."""
    return _beginnings().told_by(words)


@cache
def _beginnings() -> Beginnings[str]:
    """Return all words that are asked for at once: each word of a line is looked up a single time."""
    of_kinds, of_pairs = kinds.beginnings("en"), opposites.beginnings("en")
    return Beginnings(
        {
            **{name: rule.words for name, rule in TELLING.items()},
            NUMBERS: quantities.WORDS,
            HELD: HOLDERS,
            KINDS: chain.from_iterable(of_kinds.values()),
            PAIRS: chain.from_iterable(of_pairs.values()),
            **of_kinds,
            **of_pairs,
            **ladders.beginnings("en"),
        }
    )


def telling(line: Line, told: AbstractSet[str]) -> tuple[str, ...]:
    """Return the names of the rules that a line tells anything, in the order of the alphabet.

    `told` are those of what its words may tell something.
    """
    asked = _RULES & told
    return tuple([name for name in sorted(asked) if TELLING[name].tells(line)]) if asked else ()
