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
    others = "Ugo Sala, 58, of Udine", "Ada Neri, 47, of Udine"
    assert subjects([hurt, *others, "No arrests have been made."], caught)


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


def test_the_death_of_kin():
    """Whose mother died months before is not dead herself."""
    hurt = "A girl was wounded and is expected to survive."
    background = (BACKGROUND[1], "The pier was closed, and Udine sent two cars.")
    assert subjects([hurt], ["The girl has died."], background) == ["Whether anybody died"]
    assert not subjects([hurt], ["The girl was hurt after her mother died."], background)
    assert not subjects([hurt], ["The girl was hurt where a dog died months ago."], background)


def test_who_is_named_beside_a_suspect():
    """An officer's name, in a line that tells of a suspect, is not the suspect's."""
    kept = "The identity of the suspect has not yet been released."
    assert subjects([kept], ["Police identified the suspect as Enzo Ricci."]) == [
        "Whether the suspect has been named"
    ]
    assert not subjects([kept], ["Police identified the officer who shot the suspect as Enzo Ricci."])


def test_a_plea_and_what_was_told_to_others():
    """Who pleads not guilty may have confessed to kin, as both sources may have it."""
    assert not subjects(
        ["Enzo Ricci, 24, pleaded not guilty."], ["A niece said Enzo Ricci admitted shooting the two."]
    )
    assert subjects(
        ["Enzo Ricci, 24, maintains his innocence."], ["A niece said Enzo Ricci admitted shooting the two."]
    ) == ["Whether Ricci confessed"]


def test_a_note_on_a_headline():
    """What a headline had wrong is no first account."""
    note = "The {} was corrected to say that the shots fell in Trieste, not Udine."
    assert subjects([note.format("report")], ["Nobody was caught."]) == ["Whether the shots fell in Trieste"]
    assert not subjects([note.format("report's headline")], ["Nobody was caught."])


def test_a_condition_that_is_unknown_again():
    """How somebody was on one day is no newer state where another source does not know it on the day after."""
    told = "Doctors upgraded the girl, 7, to stable condition on {}."
    unknown = "The condition of the girl, 7, was not clear {}."
    days = ("2025-03-06", "2025-03-06")
    assert subjects([unknown.format("on Tuesday")], [told.format("Wednesday")], days=days)
    assert not subjects([unknown.format("on Thursday")], [told.format("Wednesday")], days=days)


def test_firsts_of_other_people():
    """Somebody's first visit is held against no first of others."""
    visit = "Witnesses said Monday was not Ricci's first time at the piano of the harbour bar."
    assert subjects([visit], ["Monday was the first time that Ricci was at the piano of the harbour bar."])
    assert not subjects(
        [visit], ["It was the first time that Neri and Sala met at the piano of the harbour bar."]
    )


def test_a_charge_is_no_arrest_of_who_is_on_the_run():
    """Charges against two who are on the run are no arrest, nor is one for another matter."""
    none = ["No suspects are in custody."]
    charged = "Two brothers have been charged in the shooting."
    assert subjects(none, [charged]) == ["Whether there has been an arrest"]
    assert not subjects(none, [charged, "Both men are on the run."])
    assert not subjects(none, ["A man turned himself in on Friday for skipping a hearing."])


def test_a_figure_that_is_a_name():
    """`Precinct 5 constables` are not five."""
    two = "Two constables who were hit by shots from the bar have left the hospital."
    assert subjects([two], [two.replace("Two", "Five")], days=("", "")) == ["How many constables"]
    assert not subjects([two], [two.replace("Two", "Two District 7")], days=("", ""))


STRIKE = (
    "The dockers of Brask are on strike for higher wages.",
    "Union leader Tove Lund said the port of Brask was empty.",
)


def crowds(left, right):
    """Return what differs between two undated articles on one strike."""
    return subjects(left, right, STRIKE, ("", ""))


def test_gatherings_of_two_days():
    """How many came is compared where it was on one day: each day has a gathering of its own."""
    many = "{}, 10,000 people gathered at the port of Brask for the strike."
    few = "{}, a crowd of 4,000 people gathered at the port of Brask for the strike."
    asked = [many.format("On Wednesday")]
    assert crowds(asked, [few.format("On Wednesday")]) == ["How many people came"]
    assert not crowds(asked, [few.format("On Saturday")])
    assert not crowds(asked, ["A crowd of 4,000 people came to the port of Brask before noon."])


def test_sums_of_two_spans():
    """How many were hurt over a weekend is no other number than of those in eight hours."""
    hurt = "The strike of Brask left {} people injured {}."
    spans = "over the weekend", "over an eight-hour stretch"
    assert crowds([hurt.format(40, spans[0])], [hurt.format(27, spans[0])]) == [
        "How many people were injured"
    ]
    assert not crowds([hurt.format(40, spans[0])], [hurt.format(27, spans[1])])


def test_polls_of_two_makers():
    """Shares from polls of two newspapers are no contradiction."""
    poll = "A poll for the daily {} found that {} percent of Brask backs the strike."
    assert crowds([poll.format("Kurier", 83)], [poll.format("Kurier", 68)])
    assert not crowds([poll.format("Kurier", 83)], [poll.format("Fjordblad", 68)])


def test_hearings_for_two_things():
    """A hearing on one matter is none on another, nor one that is over one that is to come."""
    first = "The bail hearing is set for March 20 in the case of Enzo Ricci."
    second = "Enzo Ricci waits in Udine for his bail hearing March 27."
    assert subjects([first], [second]) == ["Date of the hearing"]
    assert not subjects([first], [second.replace("bail", "competency")])
    assert not subjects([first], ["Enzo Ricci missed his bail hearing in the Trieste court on Dec. 1."])


def test_what_each_has_for_himself():
    """A bond of somebody else is no other one."""
    bond = "{} is held on a bond of ${},000 for the shooting."
    asked = ["Enzo Ricci, 24, was caught.", bond.format("He", 300)]
    assert subjects(asked, [bond.format("Ricci", 750)]) == ["Bail"]
    assert not subjects(asked, ["Ugo Sala, 31, was caught, too.", bond.format("Sala", 750)])


def test_charges_of_another_case():
    """Who is charged with, or pleaded guilty to, a crime of which a report does not tell is in another case there."""
    sought = ["No arrests have been made."]
    caught = "A man was arrested on charges of {}."
    assert subjects(sought, [caught.format("assault")]) == ["Whether there has been an arrest"]
    assert not subjects(sought, [caught.format("speeding and possession of a controlled substance")])
    assert not subjects(sought, ["A man was arrested on the quay.", "He is charged with burglary."])
    asked = ["Enzo Ricci, 24, faces two counts of assault."]
    plea = "Enzo Ricci, 24, pleaded guilty to {} and has a cell at the port."
    assert subjects(asked, [plea.format("shooting both men")]) == ["Enzo Ricci: charged or convicted"]
    assert not subjects(asked, [plea.format("rioting")])


def test_what_records_tell_of_other_years():
    """What somebody pleaded in cases of the last few years is no plea in this one."""
    asked = ["Enzo Ricci, 24, was caught in Udine.", "Ricci has pleaded not guilty to assault in Trieste."]
    plea = "A search of the files in Trieste shows Ricci has pled guilty to {}:"
    assert "How Ricci pleaded" in subjects(asked, [plea.format("the following")], days=("", ""))
    assert not subjects(asked, [plea.format("these over the last few years")], days=("", ""))


def test_a_number_shared_out():
    """What one of several firms has, each of them with a number of its own, is not what all have."""
    every = "The strike of the dockers of Brask has cost 15 million doses of vaccine."
    one = "The strike of the dockers of Brask has cost Medika 2.6 million doses of vaccine{}."
    assert crowds([every], [one.format("").replace("2.6", "12")])
    assert not crowds(
        [every], [one.format(", Farmo 2.2 million and Apotek 1.1 million").replace("2.6", "12")]
    )


def test_spending_of_ten_years():
    """What is spent in the next decade is no other sum than that of a year, nor is what leaves a part out."""
    budget = "The council of Brask plans a budget of ${} trillion{}."
    assert crowds([budget.format(6, "")], [budget.format(5, " for the docks")])
    assert not crowds([budget.format(6, "")], [budget.format(5, " over the next decade")])
    rate = "The prices at the port of Brask rose {} percent in May{}."
    assert crowds([rate.format(0.8, "")], [rate.format(1.3, " for the dockers")])
    assert not crowds([rate.format(0.8, "")], [rate.format(1.3, ", excluding those of food")])


def test_when_a_value_was_that_is_no_more():
    """The month behind `from 6 percent` is not that of what it is now."""
    asked = ["The unemployment rate rose to 6.1 percent in April at the port of Brask."]
    rate = "Still, the unemployment rate ticked up to 6.1 percent{} in March."
    assert crowds(asked, [rate.format("")])
    assert not crowds(asked, [rate.format(" from 6 percent")])


def test_what_nobody_did():
    """Who left nothing and who failed to leave something did the same, as did who cannot and who must not go."""
    left = "The old council of Brask {} a plan for the dockers."
    done, failed = left.format("left"), left.format("failed to leave")
    assert crowds([done], [failed])
    assert not crowds([done.replace("left a", "left no")], [failed])
    bound = "The captain {} be{} extradited to Brask over the strike."
    assert not crowds([bound.format("cannot", " legally")], [bound.format("must not", "")])


def test_data_being_released():
    """What is being released on Thursday is still to come."""
    ahead = "The port office of Brask will release the data of the strike on Thursday."
    assert crowds([ahead], ["The port office of Brask released the data of the strike on Thursday."])
    assert not crowds([ahead], ["The data of the strike being released on Thursday show who came to Brask."])


def test_a_state_that_is_behind():
    """What a sentence with `After` tells is behind, and what is needed to come about is no state yet."""
    put = "{}Tove Lund proposed a law against strikes at the port of Brask{}"
    gone = "The council of Brask rejected a law against strikes at the port by Tove Lund."
    assert crowds([put.format("", ".")], [gone])
    assert not crowds([put.format("After ", ", it failed.")], [gone])
    needed = "Two votes were needed to lift the veto and enact the law against strikes at the port of Brask."
    vetoed = "Mayor Tove Lund vetoed the law against strikes at the port of Brask."
    assert not crowds([vetoed], [needed])


def test_the_first_of_several():
    """Somebody's first adviser is not told to be one still."""
    told = "The mayor praised {} adviser Jon Dahl for his work on the strike."
    assert crowds([told.format("her former")], [told.format("her")])
    assert not crowds([told.format("her former")], [told.format("her first")])


def test_a_house_that_is_called_by_a_street():
    """A shop may be called by a place, and a witness lives where he lives: no address of what happened."""
    asked = ["Shots were fired on Perla Street in Trieste."]
    told = "Shots were fired at the Perla Place{} in Trieste."
    assert subjects(asked, [told.format("")]) == ["The address: Perla"]
    assert not subjects(asked, [told.format(" liquor store")])
    assert not subjects(asked, ["Ugo Sala, who owns a bar on Perla Place, heard the shots."])


def test_a_spelling_of_both_names():
    """Who is spelled in a third way behind a second name is on no side with others."""
    told = "Inspector Moro said {}, 24, was at the bar."
    spelled = "Enzo Bruno Ricci", "Enzo Bruno Ricchi", "Enzo Brunno Ricci"
    several = [
        article(f"{name}.md", told.format(one), *BACKGROUND, publisher=name)
        for name, one in zip("abc", spelled, strict=True)
    ]
    (found,) = write(*several).differences
    assert sorted(side.value for side in found.sides) == sorted(spelled)


def test_one_of_several_incidents_in_a_list():
    """The hour of an item in a list of shootings is that of another one."""
    at = "{}A dock hand was shot about {} a.m. outside the Bellini bar in Trieste."
    assert "When it happened" in subjects([at.format("", "1:10")], [at.format("", "2:40")])
    assert "When it happened" not in subjects([at.format("", "1:10")], [at.format("\u2022 ", "2:40")])


def test_what_a_witness_felt():
    """How long somebody elsewhere felt it is no other length of it."""
    felt = "The tremor that stopped the dockers of Brask lasted {} seconds."
    assert crowds(
        [felt.format(10)],
        ["A clerk said that the tremor lasted 40 seconds, and that it cracked a wall in Brask."],
    )
    assert not crowds(
        [felt.format(10)],
        ["A worker in Lunden said that the tremor lasted 40 seconds, and that it cracked a wall in Brask."],
    )


def test_who_was_asked_and_complied():
    """Who was asked to go and complied is not in doubt where another source has it that he agreed."""
    asked = "Harbour master Jon Dahl was asked to resign over the strike at Brask{}."
    agreed = "Harbour master Jon Dahl has agreed to resign over the strike at Brask."
    assert crowds([asked.format("")], [agreed])
    assert not crowds([asked.format(" and he complied")], [agreed])


def test_two_quakes_of_two_days():
    """Who was hurt in a second quake, as its article calls it, was not hurt in the first."""
    first = "A 5.6 magnitude earthquake hit the island of Ferra on Sunday, injuring five people."
    second = "A magnitude 5.2 earthquake hit the island of Ferra, injuring three people."
    hurt = "How many people were injured"
    assert hurt in subjects([first], [second], days=("", ""))
    earlier = "A day earlier a 5.6 quake jolted Ferra."
    assert hurt not in subjects([first], [second, earlier], days=("", ""))
