"""Which sentences become lede and points, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.digest import SECTIONS
from generator.model import BlockKind, pack
from tests.digest_articles import article, said, write

STORM = "The storm tore down two cranes in the harbour of Gdansk on Monday."
AGAIN = "Two cranes in the harbour of Gdansk fell in the storm on Monday."
SHIPS = "Some 14 ships from Sweden and Norway were waiting outside the port on Tuesday."
REPAIR = "Mayor Ewa Lis said that repairs at the ferry terminal would cost 30 million euros."
SCHOOLS = "Schools in Sopot and Hel stayed closed because electricity failed for nine hours."
TRAINS = "The railway company PKP cancelled 120 trains between Warsaw and the coast."
ROOF = "A roof of the fish market in Gdynia was blown into the sea, police said."
TITLE = "Storm tears down cranes in the harbour of Gdansk"


def test_sections_fill_the_fields_of_a_digest():
    """Every section is a field of the record."""
    page = write(article("a.md", STORM, SHIPS))
    assert all(isinstance(getattr(page, name), tuple) for name in SECTIONS)


def test_lede_tells_what_the_headline_names():
    """Among opening sentences the one that says what the titles say is taken."""
    page = write(article("a.md", STORM, SHIPS, title=TITLE), article("b.md", SCHOOLS, AGAIN, title=TITLE))
    assert page.lede[0].text in {STORM, AGAIN}


def test_lede_is_not_among_the_points():
    """What the lede says is not said again, in other words neither."""
    page = write(article("a.md", STORM, SHIPS, title=TITLE), article("b.md", AGAIN, REPAIR, title=TITLE))
    assert len({STORM, AGAIN} & set(said(page))) == 1
    assert {SHIPS, REPAIR} <= set(said(page))


def test_points_of_several_sources_come_first():
    """A point that another source carries stands before those of one source."""
    page = write(
        article("a.md", STORM, SHIPS, TRAINS, REPAIR, title=TITLE),
        article(
            "b.md",
            AGAIN,
            SCHOOLS,
            ROOF,
            "Repairs at the ferry terminal would cost 30 million euros, Ewa Lis said.",
        ),
    )
    assert [statement.sources for statement in page.points] == sorted(
        (statement.sources for statement in page.points), reverse=True
    )
    assert page.points[0].sources == 2
    assert "30 million" in page.points[0].text


@pytest.mark.parametrize("points", [1, 2, 3])
def test_points_are_as_many_as_wanted_at_most(points):
    """The setting is an upper bound."""
    page = write(article("a.md", [STORM, SHIPS, REPAIR], [SCHOOLS, TRAINS, ROOF], title=TITLE), points=points)
    assert len(page.points) == points


def test_lone_article_has_its_digest():
    """One article gives lede and points, each with one citation."""
    page = write(article("a.md", [STORM, SHIPS, REPAIR], [SCHOOLS, TRAINS], title=TITLE))
    assert page.title == TITLE
    assert page.lede[0].text == STORM
    assert page.points
    assert all(len(statement.citations) == 1 for statement in (*page.lede, *page.points))


@pytest.mark.parametrize(
    "lone",
    [
        article("a.md", title=TITLE),
        article("a.md", (BlockKind.HEADING, ["Storm in the harbour of Gdansk on Monday."]), title=TITLE),
        article("a.md", "(Baltic News)", title=TITLE),
    ],
)
def test_article_without_sentences_has_a_headline_only(lone):
    """A bare headline has nothing to say below it."""
    page = write(lone)
    assert (page.title, page.lede, page.points) == (TITLE, (), ())


def test_newest_day_leads():
    """Of two states of a story the newer is told in the lede."""
    page = write(
        article("a.md", "The fire near Porto had burned 900 hectares by Monday.", day="2025-08-04"),
        article("b.md", "The fire near Porto had burned 4,000 hectares by Friday.", day="2025-08-08"),
    )
    assert "4,000" in page.lede[0].text


def test_plain_sentence_beats_title_case():
    """A sentence Capitalised Throughout is said only where there is no other."""
    loud = "The Storm Tore Down Two Cranes In The Harbour Of Gdansk On Monday."
    page = write(article("a.md", loud, title=TITLE), article("b.md", AGAIN, title=TITLE))
    assert page.lede[0].text == AGAIN


def test_headline_that_stands_in_the_text_is_no_sentence():
    """A first block that repeats the title is not quoted as if it were prose."""
    page = write(article("a.md", f"{TITLE}.", STORM, SHIPS, title=TITLE))
    assert f"{TITLE}." not in said(page)
    assert said(write(article("a.md", f"{TITLE}.", title=TITLE))) == []


def test_first_sentence_that_became_a_title_is_told_where_another_title_leads():
    """A text without a title is called by its first sentence, which still tells what happened on a page of several."""
    called = "Two cranes and a warehouse roof fell into the harbour of Gdansk in a storm on Monday evening."
    inferred = (("title", "the first sentence"),)
    page = write(
        article("a.md", called, SHIPS, title=called[:-1], inferred=inferred),
        article("b.md", SCHOOLS, "Cranes fell as well.", title=TITLE),
    )
    assert page.title == TITLE
    assert page.lede[0].text == called


def test_headline_with_a_full_stop_is_no_sentence_among_several():
    """A headline without the words of a sentence is one, also where its outlet sets a full stop behind it."""
    called = "Cranes fall into harbour of Gdansk in Monday storm."
    page = write(
        article("a.md", called, SHIPS, REPAIR, title=called[:-1]),
        article("b.md", SCHOOLS, "Cranes fell as well.", title=TITLE),
    )
    assert page.title == TITLE
    assert called not in said(page)


def test_a_caption_takes_its_paragraph_with_it():
    """What stands behind a caption without a verb is on the picture, and the paragraph below opens the text."""
    caption = [
        "A crane of the harbour of Gdansk in a picture of 2019.",
        "The crane was torn down by the storm in Gdansk.",
    ]
    page = write(article("a.md", caption, STORM, SHIPS, title=TITLE), article("b.md", REPAIR, title=TITLE))
    assert page.lede[0].text == STORM
    assert caption[1] not in said(page)


def test_headline_with_a_label_that_stands_in_the_text_is_no_sentence():
    """What stands behind the label of a repeated title is a piece of that title, and no sentence of prose."""
    label, news = "Gdansk port: ", "Two cranes fall into the sea in a storm."
    source = article("a.md", f"{label}{news}", SHIPS, REPAIR, title=f"{label}{news[:-1]}")
    first, *others = source.sentences
    behind = first._replace(start=first.start + len(label))
    page = write(replace(source, body=pack(source.text, blocks=source.blocks, sentences=[behind, *others])))
    assert said(page) == [SHIPS, REPAIR]


def test_a_title_that_begins_a_paragraph_leaves_the_rest_of_it():
    """A paragraph that opens with the words of the title is prose: what stands behind them is told."""
    page = write(article("a.md", [f"{TITLE}.", STORM], SHIPS, title=TITLE))
    assert STORM in said(page)


def test_sentence_that_breaks_off_is_not_said():
    """What the reader marked as broken is left out."""
    source = article("a.md", STORM, title=TITLE)
    (sentence,) = source.sentences
    broken = sentence._replace(whole=False)
    cut = replace(source, body=pack(source.text, blocks=source.blocks, sentences=[broken]))
    assert said(write(cut)) == []


@pytest.mark.parametrize("name", ["Kowalski", "Mr. Kowalski"])
def test_nobody_is_called_by_a_name_that_was_not_told(name):
    """A sentence with a bare surname is a point only behind one that gives the full name."""
    charged = f"{name} was charged with theft of 40 ship's bells on Tuesday morning."
    arrest = "Officers arrested Marek Kowalski, 52, at a warehouse in Sopot, prosecutor Ewa Lis said."
    alone = write(article("a.md", STORM, charged, title=TITLE), points=3)
    both = write(
        article("a.md", STORM, arrest, charged, "Marek Kowalski denies it all, Ewa Lis said.", title=TITLE)
    )
    assert charged in said(alone)
    assert charged not in said(both) or said(both).index(arrest) < said(both).index(charged)


def test_second_sentence_of_the_lede_is_about_the_same():
    """Where the first sentence is short, no sentence about something else follows it."""
    fire = "A school in Hel burned down on Monday, the fire service said."
    page = write(article("a.md", STORM, title=TITLE), article("b.md", fire, title="School in Hel burns"))
    assert len(page.lede) == 1


VERDICT = "A court in Elblag sentenced a shipwright to six years on Friday for the fire in Rewal."
AT_NIGHT = "The fire in the Rewal boatyard began shortly after midnight when sparks of a saw fell on six drums of tar."
BEFORE = "A fire began shortly after midnight in the Rewal boatyard and spread to six drums of tar."
BURNED = "Shipwright sentenced for the fire in the Rewal boatyard"


@pytest.mark.parametrize(
    ("opening", "led"),
    [
        (VERDICT, [VERDICT, AT_NIGHT]),
        ("Rain and ashes lie on Harbour Street.", [AT_NIGHT]),
        (f"{VERDICT[:-1]}, {'which nobody in the town had forgotten, ' * 6}judges said.", [AT_NIGHT]),
    ],
)
def test_what_happened_stands_before_what_else_is_told_of_it(opening, led):
    """Where the best opening stands further down its article, what that opens with comes first, if it tells of it."""
    told = article("a.md", opening, AT_NIGHT, title=BURNED, day="2025-06-06")
    earlier = article("b.md", BEFORE, title="Fire in the Rewal boatyard", day="2025-05-30")
    assert [one.text for one in write(told, earlier).lede] == led


def test_words_that_come_again_are_no_reason_against_what_stands_right_behind():
    """What an article opens with is told before its better second sentence, though that tells most of it again."""
    drums = "Six drums of tar burned in a fire in the boatyard of Rewal on Friday."
    told = article("a.md", drums, AT_NIGHT, title="Fire in the Rewal boatyard", day="2025-06-06")
    earlier = article("b.md", BEFORE, title="Fire in the Rewal boatyard", day="2025-05-30")
    assert [one.text for one in write(told, earlier).lede] == [drums, AT_NIGHT]


@pytest.mark.parametrize(("name", "opens"), [("Lis", True), ("Ewa Lis", False)])
def test_a_second_sentence_that_leans_gives_way_to_what_the_article_opens_with(name, opens):
    """Where both are too long to be told together, a bare name that nobody has told is no lede."""
    charged = (
        "The owner of the boatyard in Rewal was charged on Friday, five weeks after the fire in which two shipwrights "
        "were injured, and will be in court on the ninth of May, a prosecutor said."
    )
    by_whom = (
        f"{name} charged the owner of the Rewal boatyard over the fire that began shortly after midnight and spread to "
        "six drums of tar, nine boats, two sheds and a crane on the quay."
    )
    since = "Ewa Lis has been a prosecutor for nine years."
    told = article("a.md", charged, by_whom, since, title="Owner of Rewal boatyard charged over fire")
    further = article(
        "b.md", "Rain fell.", "Nobody slept.", "Bells rang.", BEFORE, by_whom, title="Boatyard in Rewal burns"
    )
    assert write(told, further).lede[0].text == (charged if opens else by_whom)


@pytest.mark.parametrize(
    ("who", "leads"),
    [("Nils Quist, who also sails,", True), ("Nils Quist sails and also", True), ("Nils Quist also", False)],
)
def test_also_within_a_sentence_adds_nothing(who, leads):
    """`Also` adds to what was told before where it belongs to the main clause, and not behind `who` or `and`."""
    won = f"{who} won the regatta of Gdynia on Monday in a boat that he had built of nine old doors."
    page = write(article("a.md", won, "The prize is a bell.", title="Nils Quist wins regatta of Gdynia"))
    assert (won in [one.text for one in page.lede]) == leads


def test_a_short_opening_gets_the_sentence_behind_it():
    """A first sentence of few words is followed by the next one of its article, and by none further down."""
    short = "Four sailors were hurt in a brawl on a pier."
    when = (
        "The brawl of the sailors began at 11 p.m. on Monday, when two crews met near the fish hall in Leba."
    )
    assert [one.text for one in write(article("a.md", short, when, title="Brawl on a pier")).lede] == [
        short,
        when,
    ]
    apart = article("a.md", short, "Nobody knows why.", when, title="Brawl on a pier")
    assert [one.text for one in write(apart).lede] == [short]


@pytest.mark.parametrize(
    ("other", "follows"),
    [
        ("Nurses in Leba counted broken teeth until Tuesday morning.", True),
        ("Nurses in Leba counted broken teeth until 3 a.m.", True),
        ("Nurses in Leba counted broken teeth as misers count pearls.", False),
    ],
)
def test_a_second_sentence_of_elsewhere_tells_when_or_how_many(other, follows):
    """Another article's sentence without a day, an hour or a count is on something beside what happened."""
    short = "Four sailors were hurt in a brawl on a pier in Leba."
    told = article("a.md", short, title="Four sailors hurt in Leba brawl")
    page = write(told, article("b.md", other, title="Four sailors hurt in Leba brawl"))
    assert ([one.text for one in page.lede] == [short, other]) == follows


def test_an_opening_on_somebody_whom_the_headline_has_not_leads():
    """What an article opens with takes nobody for granted: it tells who he is, and what stands behind leans on it."""
    plea = "The baker accused of setting nine barges on fire in Gdansk has pleaded guilty to arson."
    went = "Investigators said Adam Rybak went to the harbour of Gdansk in May to look at barges."
    page = write(
        article("a.md", plea, went, title="Adam Rybak pleads guilty in Gdansk barge fires"),
        article("b.md", SHIPS),
    )
    assert page.lede[0].text == plea


LONG = (
    "The council of Visby has decided after a debate of nine hours to close the ferry terminal on the north quay, to "
    "move the boats of all lines to the old harbour of Slite, and to sell the land, on which a school for 300 pupils "
    "from the villages around the town is to be built"
)


@pytest.mark.parametrize(
    ("opening", "led"),
    [
        (f"{LONG}.", True),
        (f"{LONG}, with a hall, a library, a garden, a kitchen and nine rooms for teachers.", False),
        (f"Ferry terminal closed: {LONG}.", False),
    ],
    ids=["of two lengths", "longer", "behind a headline"],
)
def test_a_lone_article_may_open_with_a_long_sentence(opening, led):
    """Of one article what it opens with is the lede, though too long for a point; elsewhere there is a shorter one."""
    rain = "Rain fell on the roof of the hall in which the council met on Monday."
    told = article("a.md", opening, rain, title="Ferry terminal of Visby to close")
    assert ([one.text for one in write(told).lede] == [opening]) == led
    assert opening not in said(write(told, article("b.md", SHIPS, REPAIR, title="Ferry terminal of Visby")))


@pytest.mark.parametrize(("day", "leads"), [("2025-06-09", True), ("2025-03-03", False)])
def test_the_newest_of_several_days_may_open_with_a_long_sentence(day, leads):
    """What has come of it is told in as many words as its paper needs; of what all tell another opens in fewer."""
    known = article("a.md", SHIPS, REPAIR, title="Ferry terminal of Visby", day="2025-03-03")
    told = article("b.md", f"{LONG}.", title="Ferry terminal of Visby to close", day=day)
    assert (f"{LONG}." in said(write(known, told))) == leads


@pytest.mark.parametrize(
    "above",
    [
        "Crane.",
        "Cranes in the harbour of Gdansk, in a picture by @harbourwatch.",
        "SHARE THIS STORY ABOUT CRANES.",
    ],
)
def test_what_stands_above_a_text_is_no_opening(above):
    """Behind a caption, a notice or a loose word the text opens, and its first sentence is its opening."""
    opening = "Another crane in the harbour of Gdansk was torn down by the storm on Monday night."
    page = write(article("a.md", above, opening, SHIPS, title=TITLE), article("b.md", REPAIR, title=TITLE))
    assert page.lede[0].text == opening


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("Nils Magnus Quist, 33, of Slite pleaded guilty to arson in Visby and faces nine years.", True),
        ("A baker of 33 pleaded guilty to arson in the terminal of Visby and faces nine years.", False),
        ("The baker has pleaded guilty to arson in the terminal of Visby, his lawyer Ewa Lis said.", False),
    ],
    ids=["a name", "no name", "hardly more than a name"],
)
def test_who_it_was_is_told_behind_a_short_opening(behind, told):
    """What stands right behind may tell the same with a name, if half of it is new; not the same over again."""
    plea = "A baker has pleaded guilty to arson in the ferry terminal of Visby."
    page = write(article("a.md", plea, behind, title="Baker pleads guilty to arson"))
    assert [one.text for one in page.lede] == [plea, behind][: 1 + told]


PLACES = ("Gdynia", "Elblag", "Malbork", "Tczew", "Ustka", "Leba", "Darlowo", "Kolobrzeg", "Rewal", "Mielno")
WORK = (
    "masons repaired 12 chimneys", "nurses tested 90 sailors", "bakers gave 300 loaves", "pupils planted 45 birches",
    "divers found 6 anchors", "clerks copied 81 ledgers", "weavers sold 27 carpets", "vets treated 19 horses",
    "judges heard 33 cases", "smiths forged 54 gates",
)  # fmt: skip


@pytest.mark.parametrize(("count", "in_order"), [(5, False), (10, True)])
def test_more_points_than_a_glance_takes_in_are_an_account(count, in_order):
    """Up to seven points stand by importance; of more the first seven and the others stand in the order of days."""
    told = [f"In {place} {work} of the storm's victims." for place, work in zip(PLACES, WORK, strict=True)]
    days = [f"2026-03-{20 - number}" for number in range(count)]
    page = write(
        article("z.md", STORM, title=TITLE, day="2026-03-28"),
        *(
            article(f"{n}.md", STORM, "Rain fell.", text, title=TITLE, day=day)
            for n, (text, day) in enumerate(zip(told, days, strict=False))
        ),
        points=count,
    )
    found = [told.index(one.text) for one in page.points if one.text in told]
    older_first = sorted(found[:7], reverse=True) + sorted(found[7:], reverse=True)
    assert len(found) >= min(count - 1, 8)
    assert (found == older_first) == in_order


def test_what_is_worth_saying_is_measured_by_what_is_news():
    """Openings that tell what the lede told, however important, keep nothing else from being a point."""
    openings = (
        STORM,
        f"{STORM[:-1]}, police said.",
        f"{STORM[:-1]} night.",
        f"{STORM[:-1]} morning, police said.",
    )
    further = (
        SHIPS,
        SCHOOLS,
        TRAINS,
        ROOF,
        "Bakers in Puck gave bread to those whose kitchens stood under water after the storm.",
    )
    page = write(
        article("a.md", openings[0], *further, title=TITLE),
        *(article(f"{n}.md", opening, title=TITLE) for n, opening in enumerate(openings[1:])),
    )
    assert {one.text for one in page.points} == set(further)


def test_whoever_is_named_in_full_is_named_so_first():
    """A point that several sources carry stands behind the one that names in full whom it calls by a bare name."""
    arrest = "Officers arrested Marek Kowalski, 52, at a warehouse in Sopot with 40 bells, prosecutor Ewa Lis said."
    ferry = "Kowalski crossed the bay by ferry with a trolley at 4 a.m. on Sunday."
    others = [article(f"{name}.md", STORM, "Rain fell.", ferry, title=TITLE) for name in "bc"]
    found = said(write(article("a.md", STORM, "Rain fell.", arrest, ferry, title=TITLE), *others))
    assert found.index(arrest) < found.index(ferry)


@pytest.mark.parametrize("name", ["Bartosz", "Quenby"])
def test_nobody_is_called_by_half_a_name_that_was_not_told(name):
    """A sentence that opens with one name alone is no point where only what is not told has both."""
    alone = f"{name} fell from the deck of the trawler and broke an arm."
    report = article("a.md", STORM, "Rain fell.", alone, SHIPS, title=TITLE)
    assert alone in said(write(report, points=3))
    behind = "He said that Bartosz Quenby, 31, had moored the trawler with two ropes."
    assert alone not in said(write(report, article("b.md", STORM, behind, title=TITLE), points=3))


def test_no_lede_goes_on_with_a_bare_name():
    """The second sentence of a lede names nobody by a bare surname whom only another sentence names in full."""
    robbed = "A man robbed the ferry office in Gdynia on Monday, prosecutors said."
    fled = "Kowalski was caught near Gdynia airport with 900 zlotys in a bread bag."
    named = "They charged Marek Kowalski, 41, with robbery and theft late on Tuesday night."
    title = "Man robs ferry office in Gdynia"
    assert [one.text for one in write(article("a.md", robbed, fled, title=title)).lede] == [robbed, fled]
    assert [one.text for one in write(article("a.md", robbed, fled, named, title=title)).lede] == [robbed]


@pytest.mark.parametrize(("who", "stays"), [("The girl", False), ("Tram driver Jan Nowak", True)])
def test_nobody_who_has_died_lives_in_a_point(who, stays):
    """How an earlier day says somebody is of whose death the lede tells is no point; how others are may be one."""
    dies = "A girl of nine who was hit by a tram in Elblag on Monday has died, the hospital said."
    before = f"{who} was flown to a clinic in Gdynia for surgery and was expected to survive, a nurse said."
    crash = "A tram jumped the rails at the fish market in Elblag on Monday and hit two people."
    page = write(
        article("b.md", dies, title="Girl hit by tram in Elblag dies", day="2026-05-06", publisher="Gazette"),
        article(
            "a.md", crash, before, title="Tram hits two in Elblag", day="2026-05-04", publisher="Gazette"
        ),
    )
    assert (before in said(page)) == stays


def test_all_of_them_are_told_first():
    """`All three sailors` is a point only where three of anything were told."""
    saved = "All three sailors were brought to a clinic in Sopot with broken ribs."
    told = article("a.md", STORM, "Rain fell.", saved, SHIPS, title=TITLE)
    assert saved not in said(write(told, points=3))
    counted = article("a.md", STORM, "Rain fell.", saved, SHIPS, title="Storm hits three sailors in Gdansk")
    assert saved in said(write(counted, points=3))


def test_a_given_name_behind_who_it_is_may_be_told():
    """`Her son Bartosz` needs no surname, whoever else has it."""
    son = "A wave threw the pilot's son Bartosz from the deck of the trawler and broke an arm of his."
    behind = article(
        "b.md", STORM, "He said that Bartosz Wrona, 31, had moored the trawler with two ropes.", title=TITLE
    )
    assert son in said(write(article("a.md", STORM, "Rain fell.", son, SHIPS, title=TITLE), behind, points=3))


def test_no_lede_opens_with_a_bare_name():
    """Of two openings alike the lede is that which names in full whom it tells of, unless the headline has the name."""
    bare = (
        "Kowalski, 41, was stopped on the ramp of a ferry in Hel on Monday night with two bells in his bag."
    )
    full = "Marek Kowalski was stopped on the ramp of a ferry in Hel on Monday with a bell in his bag."

    def lede(title):
        articles = (article("a.md", bare, title=title), article("b.md", full, title=title))
        return write(*articles).lede[0].text

    assert lede("Man with bells stopped on the ramp of a ferry in Hel") == full
    assert lede("Kowalski, 41, stopped on the ramp of a ferry in Hel with two bells in his bag") == bare


@pytest.mark.parametrize("who", ["man", "skipper"])
def test_the_man_of_one_report_is_not_another(who):
    """A point on `The man` stands only where the lede or its own article told of a man; so with any word for people."""
    hurt = f"The {who} was flown from the harbour to a clinic in Sopot with broken ribs and a burnt hand."
    other = f"Guards found a {who} of 40 asleep in the cabin of a ferry crane near Hel."
    first = article("a.md", STORM, "Rain fell.", hurt, SHIPS, title=TITLE)
    assert hurt not in said(write(first, article("b.md", STORM, "Rain fell.", other, title=TITLE), points=4))
    same = article("a.md", STORM, "Rain fell.", other, hurt, SHIPS, title=TITLE)
    assert hurt in said(write(same, points=4))


def test_a_day_is_told_by_its_name_where_one_article_does():
    """Of two openings that tell the same the one with `yesterday` leads no page: nobody knows which day that is."""
    spoken = "The storm tore down two cranes in the harbour of Gdansk yesterday, the port said."
    page = write(article("a.md", spoken, SHIPS, title=TITLE), article("b.md", STORM, REPAIR, title=TITLE))
    assert page.lede[0].text == STORM


@pytest.mark.parametrize("swapped", [False, True])
def test_what_people_feel_is_worth_less_than_what_they_do(swapped):
    """Where one more is told, it is what was done: a reader asks for what happened."""
    mood = "Pilots of the port of Hel were visibly shaken by the fall of the cranes of Gdansk."
    plain = "Divers of the port of Hel were sent to the wreck of the cranes of Gdansk."
    several = (plain, mood) if swapped else (mood, plain)
    told = said(write(article("a.md", STORM, "Rain fell.", *several, title=TITLE), points=1))
    assert (plain in told, mood in told) == (True, False)
