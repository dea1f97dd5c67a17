"""The rule that a sentence of a digest stands alone; the cases lie in cases/standing.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.standing import RULES, opens, unfit
from generator.digest.wording import read


def cases(name):
    """Return the cases of a file: what is expected, and the sentence."""
    lines = (Path(__file__).parent / "cases" / name).read_text(encoding="utf-8").splitlines()
    return [tuple(part.strip() for part in line.split("|", 1)) for line in lines if not line.startswith("#")]


CASES = cases("standing.txt")


@pytest.mark.parametrize(("expected", "sentence"), CASES)
def test_sentence_is_judged_by_its_case(expected, sentence):
    """Every case breaks the rule it is listed under, or none."""
    assert unfit(sentence, "en") == expected.replace("fit", "")


def test_every_rule_has_a_case():
    """No rule stands without a sentence that breaks it."""
    assert {expected for expected, _ in CASES} == {*RULES, "fit"}


@pytest.mark.parametrize(("expected", "sentence"), cases("openings.txt"))
def test_what_an_article_opens_with_was_told_to_nobody_before(expected, sentence):
    """At the front of an article a sentence may speak of one more and of both, but of nobody whom it has not named."""
    assert unfit(sentence, "en") != ""
    assert opens(read(sentence, "en")) == (expected == "opens")


def test_name_at_the_start_is_known_from_the_topic():
    """A first word tells a name only where the topic knows it as one."""
    sentence = "Kowalska bought the mill with money that she had earned at sea."
    assert unfit(sentence, "en", frozenset({"kowalska"})) == ""
    assert unfit(sentence, "en") == "pronoun"


@pytest.mark.parametrize(
    ("language", "fit", "unfit_"),
    [
        ("de", "Der Stadtrat von Bremen hat am Montag den Bau der neuen Brücke beschlossen.",
         "Allerdings hat der Stadtrat den Bau der neuen Brücke noch nicht beschlossen."),
        ("fr", "Le conseil de Nantes a approuvé lundi la construction du nouveau pont.",
         "Cependant le conseil de Nantes a repoussé lundi la construction du pont."),
        ("uk", "Міська рада Львова в понеділок схвалила будівництво нового мосту через річку.",
         "Однак міська рада Львова ще не схвалила будівництво нового мосту."),
    ],
)  # fmt: skip
def test_openers_are_known_in_other_languages(language, fit, unfit_):
    """What leans on another sentence is refused in every language with cues."""
    assert unfit(fit, language) == ""
    assert unfit(unfit_, language) == "opener"


def test_language_without_cues_is_judged_by_form():
    """A language without cues still refuses fragments and questions."""
    assert unfit("Bystyret i Bergen vedtok mandag å bygge en ny bro over fjorden.", "nb") == ""
    assert unfit("Skal bystyret i Bergen bygge en ny bro over fjorden?", "nb") == "question"


def test_script_without_spaces_is_measured_in_characters():
    """A Japanese sentence has one word, and may be long enough."""
    assert unfit("東京都は月曜日に新しい橋の建設計画を正式に承認した。", "ja") == ""
    assert unfit("承認した。", "ja") == "length"


@given(st.text(max_size=300))
def test_any_text_is_judged(text):
    """No text raises, and each is fit or breaks a rule with a name."""
    assert unfit(text, "en") in {*RULES, ""}


@given(st.text(alphabet="\u201c\u201d\"'\u2019 ab.A\u2018", max_size=80))
def test_quotations_are_blanked_in_place(text):
    """What is left beside quotations keeps its place."""
    plain = read(text, "en").plain
    assert len(plain) == len(text)
    assert all(one in {two, " "} for one, two in zip(plain, text, strict=True))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Am Montag führte sie zum ersten Mal durch das alte Hafenviertel von Bremen.", "pronoun"),
        ("Der Rat von Bremen hat ihn am Montag mit neun Stimmen gewählt.", "pronoun"),
        ("Die Reederin kaufte im Mai eine Fähre und taufte sie auf den Namen Aurora.", ""),
        ("Der Hafenmeister von Bremen sagte am Montag, er werde die Schleuse sperren.", ""),
    ],
)
def test_a_german_pronoun_in_the_first_clause_is_told_of_nobody(text, rule):
    """Behind a verb too it stands for what was told before, unless its clause is joined to one that tells it."""
    assert unfit(text, "de") == rule
