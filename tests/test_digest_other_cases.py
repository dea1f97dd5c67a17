"""What is of another case, person, day or gathering stands against nothing, however alike it is told."""

from __future__ import annotations

from tests.digest_articles import article, write

BACKGROUND = (
    "The shooting outside the Bellini bar in Trieste hurt two dock hands on Monday.",
    "Inspector Carla Moro said a grey car was found near Trieste harbour.",
)
DAYS = ("2025-03-03", "2025-03-07")


def subjects(left, right, background=BACKGROUND, days=DAYS):
    """Return what differs between two articles on one shooting, each some sentences."""
    several = [
        article(f"{name}.md", *told, *background, publisher=name, day=day)
        for name, told, day in zip("ab", (left, right), days, strict=True)
    ]
    return [one.subject for one in write(*several).differences]


def test_no_arrest_for_an_earlier_case():
    """`No arrests` is of whom the lines before it tell: not of the case of another age, which its article tells too."""
    caught = ["A 31-year-old dock hand is in hospital.", "Police arrested a man at the quay."]
    hurt = "A 31-year-old dock hand was shot in the arm at the bar."
    earlier = "In another shooting this week a 58-year-old fisherman was hit in the leg at the mole."
    assert subjects([hurt, "No arrests have been made."], caught) == ["Whether there has been an arrest"]
    assert not subjects([hurt, earlier, "No arrests have been made."], caught)


def test_a_gunman_who_shot_somebody_else():
    """A gunman at large who shot somebody of another age is not the one whom a later article names."""
    caught = [
        "A 31-year-old dock hand is in hospital.",
        "Enzo Ricci, 24, was arrested in Udine for the shooting.",
    ]
    hurt = "A 31-year-old dock hand was shot in the arm at the bar."
    own = "The gunman, who also hurt 31-year-old Ugo Sala, is still at large."
    assert subjects([hurt, own], caught) == ["Enzo Ricci: sought or arrested"]
    assert not subjects([hurt, own.replace("31-year-old Ugo Sala", "72-year-old Ada Neri")], caught)


def test_an_arrest_for_what_happened_on_another_street():
    """Who was arrested for a shooting on one street was not sought for one on another."""
    sought = "Nobody was hurt badly on Canal Street, and no arrests have been made."
    caught = [
        "Enzo Ricci, 24, was arrested on Friday.",
        "He is charged with the shooting, which happened on {} Street.",
    ]
    here, elsewhere = ([caught[0], caught[1].format(name)] for name in ("Canal", "Orchard"))
    assert subjects([sought], here) == ["Enzo Ricci: sought or arrested"]
    assert not subjects([sought], elsewhere)
