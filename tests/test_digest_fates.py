"""What befell somebody and what he is held for, as who's who tells it where no office is told."""

from __future__ import annotations

import pytest

from tests.digest_articles import article, write

BORN = (
    "Ana Ribas, 40, was born in Porto.",
    "Ana Ribas said so.",
    "Bo Dias, 31, was born in Porto.",
    "Bo Dias said so.",
)


def role(*texts: str, name: str = "Ana Ribas") -> str:
    """Return somebody's role in a story of an article a text."""
    files = [article(f"{number}.md", text, *BORN, day="2026-05-04") for number, text in enumerate(texts)]
    return {entity.name: entity for entity in write(*files).people}[name].role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ana Ribas, 40, of Lima, was shot and killed near a pier.", "shot and killed"),
        ("Ana Ribas was critically wounded.", "critically wounded"),
        ("Bo Dias and Ana Ribas, both 31, were wounded near a pier.", "wounded"),
        ("A falling mast killed Bo Dias, 31, and Ana Ribas, 40, near a pier.", "killed"),
        ("The victims were Bo Dias, 31; and Ana Ribas, 40.", "victim"),
        ("The coroner identified those killed as Bo Dias, 31, and Ana Ribas, 40.", "killed"),
        ("Ana Ribas, who was found dead on a pier, rowed.", "found dead"),
        ("Ana Ribas suffered a gunshot wound near a pier.", "suffered a gunshot wound"),
        ("Ana Ribas has been missing since Monday.", "missing"),
        ("Ana Ribas was charged Tuesday with two counts of theft in it.", "charged with two counts of theft"),
        ("Ana Ribas and Bo Dias were arrested and charged with theft.", "charged with theft"),
        ("Police have charged Ana Ribas with theft.", "charged with theft"),
        ("Officers arrested Ana Ribas near a pier.", "arrested"),
        ("Ana Ribas was sentenced Monday to nine years in prison.", "sentenced to nine years in prison"),
        ("Ana Ribas, a rower, was charged with theft.", "charged with theft"),
        ("Police named Ana Ribas as the suspect.", "the suspect"),
        ("The alleged gunman was identified as 40-year-old Ana Ribas.", "alleged gunman"),
        ("The girl wounded in Lima has been identified as Ana Ribas.", "wounded"),
        ("Among those wounded was Ana Ribas, who rowed.", "wounded"),
        ("The other victims, Bo Dias, 31, and Ana Ribas, 40, rowed on.", "victim"),
        ("Ana Ribas, who lives above the pier, heard it.", "lives above the pier"),
        ("It is loud, said Ana Ribas, policy director for The Quiet Pier.", "policy director for The Quiet Pier"),
        ("Ana Ribas, PhD, professor of tides at Lima, rowed.", "professor of tides at Lima"),
        ("Ana Ribas, who is Bo Dias's 20-year-old sister, rowed.", "Bo Dias's 20-year-old sister"),
        ("Ana Ribas, one of the pier lawyers, rowed.", "one of the pier lawyers"),
        ("Ana Ribas, 40, and Bo Dias have each been charged with theft.", "charged with theft"),
        ("Bo Dias, who rows there, and Ana Ribas, 40, were charged with theft.", "charged with theft"),
        ("Ana Ribas, also known as Anita, was arrested on May 3.", "arrested"),
        ("Ana Ribas was arrested on robbery and theft charges.", "arrested on robbery and theft charges"),
        ("Officers found and arrested Ana Ribas, 40, and charged her with theft.", "charged with theft"),
        ("Ana Ribas turned herself in on a pier.", "turned herself in"),
        ("Ana Ribas is in critical but stable condition.", "in critical but stable condition"),
        ("Ana Ribas and Bo Dias, 31, remain hospitalized.", "hospitalized"),
        ("Ana Ribas had three gunshot wounds.", "had three gunshot wounds"),
        ("Ana Ribas was one of four sailors shot and killed near a pier.", "one of four sailors shot and killed"),
        ("Divers found Ana Ribas dead on a pier.", "dead"),
        ("Two others -- Bo Dias, 31; and Ana Ribas, 40 -- were wounded.", "wounded"),
        ("The boat is owned by Bo Dias and Ana Ribas, who was also killed.", "killed"),
        ("Police identified the victim on Monday as Ana Ribas of Porto.", "victim"),
        ("They named the suspect in the Apr. 30 theft as Ana Ribas.", "suspect"),
        ("Divers found the victim, later identified as Ana Ribas, near a pier.", "victim"),
        ("The victim's name was Ana Ribas, a nurse told them.", "victim"),
        ("The sailor is safe and the woman who died on the pier was Ana Ribas, 40.", "died"),
        ("One of the two suspects in the theft is 40-year-old Ana Ribas.", "suspect"),
        ("One of the wounded men, Ana Ribas, 40, rowed.", "wounded"),
        ("The two women who died, Bo Dias and Ana Ribas, rowed.", "died"),
        ("It left two people dead: Bo Dias, 31, and Ana Ribas, 40.", "dead"),
        ("The victims were the Rev. Bo Dias, 31; and Ana Ribas, 40.", "victim"),
        ("Ana Ribas was charged with theft in the Jan. 3 robbery.", "charged with theft"),
        ("Among those arrested were Bo Dias and Ana Ribas, who rowed.", "arrested"),
        ("Nurses named the older victims as Bo Dias, 31, and Ana Ribas, 40.", "older victim"),
    ],
)  # fmt: skip
def test_what_befell_somebody_is_told_where_no_office_is(text, told):
    """By a verb behind a name or several, or before them, in the words of the sentence."""
    assert role(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The brother of Ana Ribas was shot near a pier.",
        "Ana Ribas's brother was shot near a pier.",
        "Bo Dias met Ana Ribas, and Rui was shot near a pier.",
        "If Ana Ribas was shot near a pier, they must know.",
        "Ana Ribas was shot down by the council.",
        "Ana Ribas was killed in the film.",
        "Ana Ribas was killed in 1975.",
        "Ana Ribas was arrested in January near a pier.",
        "Ana Ribas was arrested on Jan. 3 after a robbery.",
        "They tried to kill Ana Ribas.",
        "The attempted murder of Ana Ribas shook Porto.",
        "It killed Ana Ribas's brother.",
        "Ana Ribas was not charged with theft.",
        "Ana Ribas was charged with theft. Ana Ribas was acquitted.",
        "Ana Ribas was arrested near a pier. Later the woman was released.",
        "Ana Ribas was accused of it.",
        "Police have not named Ana Ribas as the suspect.",
        "A mast struck its owner, Ana Ribas, in the head.",
        "Bo Dias and Ana Ribas, officers with the club, rowed.",
        "Ana Ribas, a cousin, rowed.",
        "Ana Ribas, who lives there, heard it.",
        "Ana Ribas has lived on the pier for years & said it was loud.",
        "It was seen by Ana Ribas, agent of the Bureau of Rivers, Lakes and Bays.",
        "Ana Ribas was beaten by Bo Dias.",
        "A sailor was blamed for killing Ana Ribas.",
        "Divers found the body of 40-year-old Ana Ribas.",
        "Bo Dias, 31, and his sister, Ana Ribas, rowed on.",
        "The sailor who met Ana Ribas was arrested.",
        "The victim was identified as Ana Ribas's brother.",
        "The man who was killed was Ana Ribas's friend.",
        "The man killed, Ana Ribas says, rowed.",
        "Ana Ribas was in a very bad condition.",
        "Ana Ribas had no wounds.",
        "One of the victims Ana Ribas met was hurt.",
        "The officer who shot the man was Ana Ribas.",
        "Ana Ribas and Bo Dias, who was also killed, owned it.",
    ],
)
def test_what_befell_somebody_else_or_at_another_time_is_not_told(text):
    """Nor what nobody states as a fact, what is over, and what would need other words than the sentence has."""
    assert not role(text)


def test_an_arrest_gives_way_to_a_death_and_words_of_a_death_to_plainer_ones():
    """The weightiest state is told, in the words that say most."""
    assert role("Ana Ribas was arrested.", "Ana Ribas died.", "Ana Ribas was gunned down.") == "gunned down"


def test_an_office_goes_before_what_befell_somebody():
    """What somebody is says more than that he is hurt, and a mere resident less than that he is charged."""
    assert role("Mayor Ana Ribas was wounded.") == "Mayor"
    assert role("Ana Ribas, a Lima resident, was wounded.") == "a Lima resident"
    assert role("Ana Ribas, a Lima resident, rowed. Ana Ribas is charged with theft.") == "charged with theft"
