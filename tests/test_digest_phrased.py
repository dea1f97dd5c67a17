"""Numbers of which their own words say what they are of, and words for one thing of which they are."""

from __future__ import annotations

import pytest

from generator.digest.differences.values.slots import SLOTS
from generator.language.aspects import aspect
from tests.digest_articles import article, give, write

BID = "Norrby Crane of Toronto"


def pair(one, other):
    """Write up two reports of one story by two sources."""
    told = (
        "Mayor Ana Costa of Harl and Admiral Luis Prado spoke of it in Porto.",
        "Rui Tavares of Velo was there.",
    )
    return write(
        article("a.md", *told, one, publisher="A"), article("b.md", *told, other, publisher="B")
    ).differences


def sides(difference):
    return [side.value for side in difference.sides]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            f"{BID} offers 21.50 euros in cash for each share of Veldt.",
            f"{BID} wants to buy Veldt, builder of port cranes, for \u20ac25.10 a share.",
            ["21.50 euros in cash for each share", "\u20ac25.10 a share"],
        ),
        (
            "Voters on Harl approved the treaty by 312 votes, the returning officer said on the quay.",
            "On Harl the treaty was carried by 132 ballots out of almost 9,000.",
            ["312 votes", "132 ballots"],
        ),
        (
            "The Harl express left the rails; two of its six carriages overturned.",
            "The five-carriage train was on its way to Harl.",
            ["six carriages", "five-carriage train"],
        ),
        (
            "The truce at Harl is a 30-day ceasefire, the envoy said.",
            "A 60-day ceasefire was agreed at Harl, diplomats said.",
            ["30-day ceasefire", "60-day ceasefire"],
        ),
        (
            "Organisers of the Harl appeal aim to collect $1.2 billion for the four countries.",
            "The Harl appeal hopes to raise as much as $2.1 billion.",
            ["$1.2 billion", "$2.1 billion"],
        ),
        (
            "Velo has moved some 8,000 soldiers up to the border at Harl since spring.",
            "The army counts some 18,000 Nigerian troops near Harl.",
            ["some 8,000 soldiers", "some 18,000 Nigerian troops"],
        ),
        (
            f"{BID} plans to cut 1,400 jobs at Harl.",
            f"{BID} would axe 400 jobs at Harl.",
            ["1,400 jobs", "400 jobs"],
        ),
        (
            "The bank at Harl lowered its key rate by a quarter of a point to 3.25 percent.",
            "The bank at Harl chopped its main interest rate to 3.75 percent.",
            ["3.25 percent", "3.75 percent"],
        ),
        (
            "The hoard of Harl holds 183 pieces of silver.",
            "At Harl somebody dug up 318 bits of silver.",
            ["183 pieces of silver", "318 bits of silver"],
        ),
        (
            "The hoard of Harl weighs 5.2 kilos.",
            "The booty of Harl tips the scales at 8.5 kilograms.",
            ["5.2 kilos", "8.5 kilograms"],
        ),
        (
            "Turnout at Harl reached 62 percent, the commission said.",
            "At Harl some 54 percent of registered voters went to the polls.",
            ["62 percent", "some 54 percent of registered voters went to the polls"],
        ),
        (
            "The Lindens won 34.2 percent of the vote at Harl.",
            "At Harl the Lindens finished with 38 percent of votes.",
            ["34.2 percent of the vote", "38 percent of votes"],
        ),
        (
            "Voters at Harl can choose between nine contenders.",
            "Seven candidates are running for mayor of Harl.",
            ["Seven candidates are running", "nine contenders"],
        ),
        (
            "A 72-hour truce began at Harl.",
            "At Harl the guns fall silent under a cease-fire lasting 48 hours.",
            ["48 hours", "72-hour truce"],
        ),
        (
            "Velo set free 52 prisoners at Harl.",
            "In Harl 48 detainees were released at dawn.",
            ["48 detainees were released", "52 prisoners"],
        ),
        (
            "Harl expelled five Velonian diplomats.",
            "Seven embassy staff were ordered to leave Harl within a week.",
            ["Seven embassy staff were ordered", "five Velonian diplomats"],
        ),
        (
            "The rebels overran six villages near Harl.",
            "Near Harl nine settlements have fallen to the rebels.",
            ["nine settlements have fallen", "six villages"],
        ),
        (
            "She will be eligible for parole after 12 years, the court at Harl said.",
            "Under the ruling at Harl she must serve a minimum of 15 years.",
            ["12 years", "15 years"],
        ),
        (
            "The man was stabbed nine times at Harl.",
            "A doctor at Harl counted 14 stab wounds.",
            ["14 stab wounds", "nine times"],
        ),
        (
            "Three masked gunmen stormed the bank at Harl.",
            "Five armed robbers burst into the hall of the bank at Harl.",
            ["Five armed robbers", "Three masked gunmen"],
        ),
        (
            "At Harl customs officers seized 300 kilos of cocaine.",
            "A 450-kilogram load of smuggled cocaine was found at Harl.",
            ["300 kilos of cocaine", "450-kilogram load of smuggled cocaine"],
        ),
        (
            "The jet had 93 passengers on board when it left Harl.",
            "The airliner from Harl was carrying 98 passengers.",
            ["93 passengers on board", "98 passengers"],
        ),
        (
            "The quake at Harl struck at a depth of 10 kilometers.",
            "At Harl it was centred 18 km below the surface.",
            ["10 kilometers", "18 km below the surface"],
        ),
        (
            "The storm knocked out power to 26,000 customers at Harl.",
            "At Harl 19,000 homes were left without electricity.",
            ["19,000 homes were left without electricity", "26,000 customers"],
        ),
        (
            "Some 3,000 workers walked out at the port of Harl.",
            "The strike by 4,500 dockers began at Harl.",
            ["4,500 dockers", "Some 3,000 workers walked out"],
        ),
        (
            "The union at Harl demands a 7 percent pay rise.",
            "The drivers at Harl want 9 percent more pay, their union said.",
            ["7 percent pay rise", "9 percent more pay"],
        ),
        (
            "The 12-kilometre tunnel at Harl opens in May.",
            "The tunnel at Harl is 15 km long.",
            ["12-kilometre tunnel", "15 km long"],
        ),
        (
            "The bank at Harl lowered its key rate by a quarter of a point to 3.75 percent.",
            "The bank at Harl chopped its main interest rate to 3 percent flat.",
            ["3.75 percent", "3 percent"],
        ),
        (
            "Unemployment in Harl fell to 5.4 percent in March.",
            "In Harl 6.1 percent of the workforce is out of work, the statisticians said.",
            ["5.4 percent", "6.1 percent of the workforce is out of work"],
        ),
        (
            "The watchdog fined Velo 30 million euros over its ferries.",
            "Velo must pay 13 million euros in fines, the watchdog at Harl ruled.",
            ["30 million euros", "13 million euros in fines"],
        ),
        (
            "Velo is recalling 45,000 cars because of a brake hose.",
            "In all, 54,000 vehicles by Velo must go back to the workshop for a new hose.",
            ["45,000 cars", "54,000 vehicles by Velo must go back"],
        ),
        (
            "The new bridge at Harl is to cost 84 million euros.",
            "Harl put the price tag of the bridge, its first, at last: a price tag of 48 million euros.",
            ["84 million euros", "48 million euros"],
        ),
        (
            "The gale left 40,000 homes around Harl without power.",
            "Electricity failed for 60,000 customers in and near Harl.",
            ["40,000 homes around Harl without power", "60,000 customers"],
        ),
        (
            "Divers off Harl found 14 species of shrimp that were new to science.",
            "The dives at Harl turned up 41 hitherto unknown kinds of shrimp, species by species.",
            ["14 species of shrimp that were new to science", "41 hitherto unknown kinds"],
        ),
        (
            "The skull of Harl is about 2,300 years old.",
            "The bones from Harl date back 3,200 years, the museum said.",
            ["about 2,300 years old", "3,200 years"],
        ),
        (
            "The fire has eaten 1,200 hectares of pine on Harl.",
            "The flames of Harl blackened some 2,100 hectares of wood.",
            ["1,200 hectares", "some 2,100 hectares"],
        ),
        (
            "At the wedding on Harl 47 guests fell ill.",
            "The cream of Harl sickened 74 people at a wedding.",
            ["47 guests fell ill", "74 people"],
        ),
        (
            "The striker of Harl goes to Velo for a fee of 12 million euros.",
            "Velo signed the striker from Harl; the transfer is worth 21 million euros.",
            ["12 million euros", "21 million euros"],
        ),
        (
            "The sprinter from Harl was banned for four years.",
            "She got a two-year ban, the sprinter from Harl said.",
            ["four years", "two-year ban"],
        ),
        (
            "At auction the vase of Harl went under the hammer for 1.2 million euros.",
            "Bidders fought for the vase from Harl until it was knocked down at 2.1 million euros.",
            ["1.2 million euros", "2.1 million euros"],
        ),
        (
            "A walker on Harl came upon 183 Roman coins.",
            "Under a floor on Harl somebody unearthed 318 silver coins.",
            ["183 Roman coins", "318 silver coins"],
        ),
        (
            "The builder wants to erect 240 homes on the quay of Harl.",
            "On Harl's old quay 420 flats are to be built.",
            ["240 homes", "420 flats are to be built"],
        ),
        (
            "The petition against the quay of Harl was signed often: 12,000 residents signed it.",
            "Foes of the new quay collected 21,000 signatures on Harl.",
            ["12,000 residents signed", "21,000 signatures"],
        ),
        (
            "Norrby now owns 38 percent of the shipyard on Harl.",
            "The crane maker has snapped up a 28 percent holding in Harl's yard.",
            ["38 percent of the shipyard", "28 percent holding"],
        ),
        (
            "On Harl the squall cut off power to 18,000 households.",
            "Some 81,000 households of Harl had no electricity on Sunday evening.",
            ["18,000 households", "Some 81,000 households of Harl had no electricity"],
        ),
        (
            "For Harl's light show 60,000 tickets were sold.",
            "Harl has sold 90,000 tickets for the lights.",
            ["60,000 tickets were sold", "90,000 tickets"],
        ),
        (
            "The pause in the fighting at Harl is meant to last 72 hours.",
            "Both sides will hold their fire at Harl for 36 hours.",
            ["36 hours", "72 hours"],
        ),
        (
            "Some 45,000 households have no electricity, the mayor of Harl said.",
            "The storm over Harl knocked out power to 26,000 customers.",
            ["26,000 customers", "Some 45,000 households have no electricity"],
        ),
        (
            "It took jurors nine hours to convict him at Harl.",
            "At Harl the verdict came after 14 hours of deliberations.",
            ["14 hours of deliberations", "nine hours"],
        ),
        (
            "At Harl he was hit by seven bullets.",
            "Eleven gunshot wounds were counted by a doctor at Harl.",
            ["Eleven gunshot wounds", "seven bullets"],
        ),
        (
            "The army has driven 40,000 people from their homes at Harl.",
            "Some 28,000 villagers are on the run at Harl.",
            ["40,000 people from", "Some 28,000 villagers are on the run"],
        ),
        (
            "At Harl the judge gave him eleven years.",
            "He received a jail term of seven years at Harl.",
            ["eleven years", "seven years"],
        ),
        (
            "The river at Harl peaked at 6.1 metres.",
            "On Sunday the water level in Harl's river was 8.4 metres, a clerk said.",
            ["6.1 metres", "8.4 metres"],
        ),
        (
            "The landslide on Harl killed 200 sheep.",
            "On Harl some 300 sheep drowned in mud.",
            ["200 sheep", "some 300 sheep drowned"],
        ),
    ],
)
def test_what_a_number_is_of_by_its_own_words(one, other, told):
    """Two numbers in phrases that tell one thing stand against each other, however the rest is worded."""
    (found,) = pair(one, other)
    assert give([sorted(sides(found))], [sorted(told)]) or give([sides(found)], [told])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"{BID} offers 21.50 euros for each share of Veldt.",
            f"Veldt, for which {BID} bids, closed at 18.20 euros a share.",
        ),
        (
            "Voters on Harl approved the treaty by 312 votes.",
            "With half of Harl counted, the treaty leads by 132 votes.",
        ),
        (
            "Microdata mends the 64-bit versions of Harl.",
            "Microdata mends the 32-bit versions of Harl.",
        ),
        (
            f"{BID} plans to cut 1,400 jobs.",
            f"{BID} would axe 400 jobs in Harl alone.",
        ),
        (
            "The Harl express left the rails; two of its six carriages overturned.",
            "Firemen freed the last of the two carriages at Harl.",
        ),
        (
            "In the survey 54 percent of registered voters at Harl back the Lindens.",
            "Turnout at Harl reached 62 percent.",
        ),
        (
            "A 72-hour truce began at Harl.",
            "The truce at Harl is to last three days.",
        ),
        (
            "Prosecutors at Harl asked for eight years.",
            "He was jailed at Harl for five years.",
        ),
        (
            "Three gunmen stormed the bank at Harl.",
            "Two gunmen were killed at Harl.",
        ),
        (
            "The quake at Harl struck at a depth of 10 kilometers.",
            "The quake at Harl struck at a depth of six miles.",
        ),
        (
            "Six carriages derailed near Harl.",
            "Two of the last four carriages derailed near Harl.",
        ),
        (
            "The union at Harl demands a 7 percent pay rise.",
            "The port of Harl offered a 3 percent pay rise.",
        ),
        (
            "The rebels overran six villages near Harl.",
            "Near Harl the rebels overran another nine villages.",
        ),
        (
            "Unemployment in Harl fell to 5.4 percent.",
            "Of Harl's young people 9.1 percent are out of work.",
        ),
        (
            "The gale left 40,000 homes around Harl without power.",
            "At noon electricity had yet to come back to Harl: still 12,000 customers in the dark.",
        ),
        (
            "The tower of Harl is 120 metres tall.",
            "The tower of Harl is 394 feet tall.",
        ),
        (
            "The vase of Harl fetched 1.2 million euros at auction.",
            "Bidders were told it may fetch 400,000 euros, which the auction of Harl's vase showed.",
        ),
        (
            "The builder wants to erect 240 homes on Harl.",
            "On the quay 80 affordable flats are to be built.",
        ),
        (
            "The fire has burned 1,200 hectares on Harl.",
            "Since the spring flames have blackened 5,100 hectares.",
        ),
        (
            "The grocer of Harl will close 40 stores.",
            "The chain is shutting between 30 and 60 of its shops.",
        ),
        (
            "The keeper of Harl signed a contract for three years with the club.",
            "His agent asked for a five-year deal.",
        ),
        (
            "In the night 90 mm of rain fell on Harl.",
            "Harl drowned: in the hills, clouds shed 140 millimetres of rain.",
        ),
        (
            "The striker of Harl goes to Velo for a fee of 12 million euros.",
            "Velo had at first offered a transfer fee of 9 million euros.",
        ),
        (
            "At Harl the court ordered the firm to pay him 3 million euros.",
            "At Harl he wants 6 million euros in damages.",
        ),
        (
            "The landslide on Harl killed 200 sheep.",
            "On Harl some 70 cows drowned in mud.",
        ),
        (
            "About 400 firefighters fought the blaze on Harl.",
            "Harl's blaze has kept 60 to 90 firemen busy.",
        ),
        (
            "Velo of Harl made a profit of 30 million euros in the quarter.",
            "Velo of Harl made an operating profit of 45 million euros in the quarter.",
        ),
    ],
)
def test_numbers_of_other_things(one, other):
    """A bid and a closing price, a result and a lead, parts and a whole, miles and kilometers are no difference."""
    assert not pair(one, other)


def test_every_slot_has_a_word():
    """Each word that tells a slot is what some word tells of a number: no slot waits for a word that never comes."""
    dead = {
        (unit, slot)
        for unit, slots in SLOTS.items()
        for slot in slots
        if slot
        not in {aspect(f"{slot}{end}", "en") for end in ("", "e", "y", "al", "ed", "es", "ion", "ies", "ing")}
    }
    assert not dead


def test_what_parts_are_called():
    """The name of a difference in parts is English, whatever the noun ends with."""
    (found,) = pair(
        "A five-party coalition took office on Harl.", "On Harl a six-party coalition took office."
    )
    assert found.subject == "How many parties: coalition"
