"""How somebody or something is called, as two sources have it."""

from __future__ import annotations

import pytest

from generator.model import Relation, SlotKind
from tests.digest_articles import article, write

STORY = (
    "The ferry Rosa Lima of the Azores Line hit a pier at Porto near the Arrabida Bridge.",
    "Captain Rui Costa told Radio Douro that the Azores Line had checked the Rosa Lima in Faro.",
)


def named(*told):
    """Return what reports of one story, each of some sentences, differ in by name."""
    pages = [
        article(
            f"{name}.md",
            *STORY,
            *([own] if isinstance(own, str) else own),
            publisher=name,
            title="Ferry hits pier",
        )
        for name, own in zip("abc", told, strict=False)
    ]
    return [one for one in write(*pages).differences if one.kind in {SlotKind.NAME, SlotKind.OFFICE}]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("The storm was Hurricane Josephine.", "Then came Hurricane Josephina.",
         ["Hurricane Josephine", "Hurricane Josephina"]),
        ("Then came Tropical Storm Edward.", "Roofs were lost to Tropical Storm Edwards.",
         ["Tropical Storm Edward", "Tropical Storm Edwards"]),
        ("They met in Anton Kessel Park.", "Police closed Anton Kesel Park.",
         ["Anton Kessel Park", "Anton Kesel Park"]),
        ("Police closed Whittaker Street.", "Police closed Whitaker Street.", ["Whittaker Street", "Whitaker Street"]),
        ("It was built by Ferrexa Marine Ltd.", "The yard of Ferexa Marine built it.",
         ["Ferrexa Marine Ltd", "Ferexa Marine"]),
        ("He was brought to Brennan Hospital.", "He died in Brennen Hospital.",
         ["Brennan Hospital", "Brennen Hospital"]),
        ("It is run by Hartwell Distribution Ltd.", "Hartwell Distributors owns it.",
         ["Hartwell Distribution Ltd", "Hartwell Distributors"]),
        ("She won the Prix Gaudeamus.", "She has won the Prix Gaudiamus.", ["Prix Gaudeamus", "Prix Gaudiamus"]),
        ("President Gurban Karimbekov saw it.", "President Kurban Karimbekov saw it.",
         ["Gurban Karimbekov", "Kurban Karimbekov"]),
        ("Moammar Qazdafi was aboard.", "Muamar Qazdafi was aboard.", ["Moammar Qazdafi", "Muamar Qazdafi"]),
        ("The cook Tavario Bridges, 19, fell.", "Tevario Bridges, 19, fell.",
         ["Tavario Bridges", "Tevario Bridges"]),
        ("Captain Jon Tillery saw it.", "The man was John Tillery, a captain.", ["Jon Tillery", "John Tillery"]),
        ("Melindor Pask, 45, fell.", "Meldinor Pask, 45, fell.", ["Melindor Pask", "Meldinor Pask"]),
    ],
)  # fmt: skip
def test_a_name_in_two_spellings(left, right, values):
    """Sources that spell the name of somebody or something in two ways differ, whoever or whatever it is."""
    (found,) = named(left, right)
    assert found.kind is SlotKind.NAME
    assert [side.value for side in found.sides] == values
    assert found.relation is Relation.BETWEEN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kevin Hargrove fell.", "Kevin Hargroves family wept."),
        ("The Vila Lord ferry left.", "The Vila Lords ferry left."),
        ("Lusa Harbour Centre was shut.", "Lusa Harbor Center was shut."),
        ("Anaya's Country Store was shut.", "Anaya's County Store was shut."),
        ("It was the Lusa Police Department.", "It was the Lusa Poice Department."),
        ("Israel Lifeboat Force came.", "Israeli Lifeboat Force came."),
        ("He lives in Northeast Lusa.", "He lives in Northwest Lusa."),
        ("Michael Tobin, 19, fell.", "Micheal Tobin, 52, fell."),
        ("Daniel Orvane, 19, fell.", "Daniela Orvane fell."),
        ("Dean Dorst and Deon Dorst fell.", "Dean Dorst fell."),
        ("Don Ferris fell.", "Donald Ferris fell."),
        ("Jose Nunez fell.", "José Núñez fell."),
        ("AJ Renner fell.", "A.J. Renner fell."),
        ("Ann Lincoln fell.", "Ann Lincolne Street was shut."),
        ("Lusa Wal-Mart was shut.", "Lusa Walmart was shut."),
        ("President Samir al-Badir spoke.", "President Samir Badir spoke."),
    ],
)
def test_two_forms_of_a_name_that_are_no_slip(left, right):
    """Plurals, owners, nations, spellings of two countries, short forms, brothers, points of the compass are none."""
    assert not named(left, right)


def test_a_source_that_names_two_who_differ_by_a_letter():
    """Whom a source names again and again is somebody else, and so is who stands beside the other in a sentence."""
    two = [
        "Ann Reed fell.",
        "Mrs Reed wept.",
        "Mrs Reed was aboard.",
        "Ann Read came.",
        "Mrs Read saw it.",
        "Mrs Read left.",
    ]
    assert not named("Ann Reed fell.", two)
    assert not named("Ann Reedham fell.", "Ann Reedham and Ann Readham fell.")


def test_a_source_that_spells_a_name_in_two_ways():
    """A source contradicts itself where it misspells somebody once."""
    (found,) = named(
        "Nobody was hurt.", ["The mate Tobias Renneker fell.", "Tobias Reneker was a quiet man."]
    )
    assert found.relation is Relation.WITHIN


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("Lusa Mayor Ana Brandt closed the pier.", "Rui Strang, the mayor of Lusa, closed the pier.",
         ["Lusa Mayor Ana Brandt", "Rui Strang, the mayor of Lusa"]),
        ("Special Agent in Charge Max Toll of the Lusa Division spoke.",
         "Special Agent in Charge Dina Ark of the Lusa Division spoke.",
         ["Special Agent in Charge Max Toll of the Lusa Division",
          "Special Agent in Charge Dina Ark of the Lusa Division"]),
        ("Police Chief Dana Whitlock of Lusa spoke.", "Lusa Police Chief Greg Olander spoke.",
         ["Police Chief Dana Whitlock of Lusa", "Lusa Police Chief Greg Olander"]),
        ("Foreign Minister Ana Duarte of Lusania spoke.", "The Lusanian foreign minister, Rui Tavora, spoke.",
         ["Foreign Minister Ana Duarte of Lusania", "The Lusanian foreign minister, Rui Tavora"]),
        ("General manager R.J. Cole spoke.", "Larks general manager R.J. Whitfield spoke.",
         ["General manager R.J. Cole", "Larks general manager R.J. Whitfield"]),
    ],
)  # fmt: skip
def test_an_office_with_two_holders(left, right, values):
    """Sources that name two for an office that one person has at a time differ."""
    (found,) = named(left, right)
    assert [side.value for side in found.sides] == values


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Deputy Mayor Ana Brandt of Lusa spoke.", "Lusa Mayor Rui Strang spoke."),
        ("Former Lusa mayor Ana Brandt spoke.", "Lusa Mayor Rui Strang spoke."),
        ("Lusa Mayor Ana Brandt spoke.", "Faro Mayor Rui Strang spoke."),
        ("Mayor Ana Brandt spoke.", "Mayor Rui Strang spoke."),
        ("Lusa Council president Ana Brandt spoke.", "Lusa Council union president Eva Strang spoke."),
        ("Lusa Mayor Ana Brandt spoke.", ["Lusa Mayor Rui Strang spoke.", "Mrs Brandt had left."]),
        ("Lusa Mayor Ana Brandt spoke.", "“Lusa Mayor Rui Strang was aboard,” a sailor said."),
        ("The Lusa sheriff's spokesman Rui Strang spoke.", "Lusa Sheriff Ana Brandt spoke."),
        ("Lusa police spokesman Tom Ray spoke.", "Lusa police spokesman Al Dunn spoke."),
    ],
)
def test_two_offices_or_two_times_of_one(left, right):
    """Deputies, former holders, other towns, spokesmen, a successor named beside who was before him: none."""
    assert not named(left, right)


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("Houses fell in Tarmahal.", "Houses fell in the village of Tarmehal.", ["Tarmahal", "Tarmehal"]),
        ("The girls are Runa and 13-year-old Velisha.", "The girls are Runa and Velicha, 13.", ["Velisha", "Velicha"]),
        ("Houses fell in Qandavar.", "Houses fell in Kandavar.", ["Qandavar", "Kandavar"]),
        ("Houses fell in Tarmahal.", "Houses fell in Faro.", []),
        ("Houses fell in Hanover.", "Houses fell in Andover.", []),
        ("Houses fell in Austria.", "Houses fell in Australia.", []),
        ("The Lukovars fell.", "The Lukovar fell.", []),
        ("It was in Technicolor.", "It was in Technicolour.", []),
        ("Houses fell in Tarmahal.", "Houses fell in Tarmahal and in Tarmehal.", []),
        ("The Harbour was shut.", "The Harbours were shut.", []),
        ("Rui Madeira fell.", "Ana Madera fell.", []),
    ],
)  # fmt: skip
def test_a_long_name_of_one_word(left, right, values):
    """Two sources spell a village or a child in two ways; known names, plurals and British letters are none."""
    assert [[side.value for side in one.sides] for one in named(left, right)] == ([values] if values else [])


@pytest.mark.parametrize(
    ("told", "values"),
    [
        (
            ["The clerk Marta Hanson was charged.", "Friends said Hansen had been seen."],
            ["Marta Hanson", "Hansen"],
        ),
        (["The clerk Ann Andersen fell.", "A guard found Anderson asleep."], ["Ann Andersen", "Anderson"]),
        (["The clerk Marta Hanson was charged.", "Friends said Hanxon had been seen."], []),
        (["The clerk Marta Hanson was charged.", "Captain Hansen saw it."], []),
        (
            [
                "The clerk Marta Hanson was charged.",
                "Sven Hansen saw it.",
                "Friends said Hansen had been seen.",
            ],
            [],
        ),
        (["The clerk Marta Hanson was charged.", "Hanson and Hansen had been seen."], []),
        (["The clerk Marta Hanson was charged.", "The Hansons had been seen."], []),
        (["The clerk Marta Lindon was charged.", "She was seen in London."], []),
    ],
)
def test_a_surname_that_becomes_another(told, values):
    """A source that gives somebody another surname later contradicts itself; who has a title or a first name is new."""
    found = named("Nobody was hurt.", told)
    assert [[side.value for side in one.sides] for one in found] == ([values] if values else [])
