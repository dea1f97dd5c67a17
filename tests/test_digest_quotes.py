"""Quotations and who says them."""

from __future__ import annotations

import pytest

from generator.digest.standing import form
from generator.digest.syntax import clauses
from generator.digest.wording import read
from generator.language.quotation import quoted
from tests.digest_articles import article, write

BEFORE = "The bridge of Porto is closed, Mayor Ana Ribas told the council."


def told(*blocks, **fields):
    return [(one.speaker, one.text) for one in write(article("a.md", *blocks, **fields)).quotes]


@pytest.mark.parametrize(
    "sentence",
    [
        "\u201cThe bridge will be open again in May,\u201d said Mayor Ana Ribas.",
        '"The bridge will be open again in May," Ribas said.',
        "\u201cThe bridge will be open again in May,\u201d Ribas, the mayor of Porto, told reporters.",
        "\u201cThe bridge will be open again in May,\u201d said Ms. Ribas, an engineer who has known it for years.",
        "Ribas said: \u201cThe bridge will be open again in May.\u201d",
        "\u201cThe bridge will be open again in May,\u201d she said.",
    ],
)
def test_the_speaker_is_who_says_it(sentence):
    """The name behind or before the speech, or the one person of the sentence before."""
    ((speaker, text),) = told([BEFORE, sentence])
    assert speaker == "Ana Ribas"
    assert text.rstrip(".") == "The bridge will be open again in May"


@pytest.mark.parametrize(
    "sentence",
    [
        "\u201cThe bridge will be open again in May,\u201d said Ribas\u2019s aunt.",
        "\u201cThe bridge will be open again in May,\u201d said Ribas and Rui Costa.",
        "\u201cThe bridge will be open again in May,\u201d said a driver who knows Ribas.",
        "\u201cThe bridge will be open,\u201d Ribas said, \u201cin the month of May.\u201d",
        "\u201cThe bridge will be open again in May,\u201d said Ribas spokesman Rui Costa-Mendes Filho.",
        "Ribas spoke of an \u201cextraordinarily well built and quite old bridge\u201d to reporters.",
        "She read \u201cThe Bridge Over The Old And Quiet River\u201d, said Ribas.",
    ],
)
def test_no_speaker_no_quotation(sentence):
    """A speech of somebody else, of two, cut in two, a word in quotation marks and a title are not told."""
    assert told([BEFORE, sentence]) == []


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Rui and Ana Ribas row there on Sundays.", "said Mr. Ribas"),
        ("Ana Ribas, 31, of Porto, was killed by a falling mast. Her father wept.", "Ribas said"),
        ("Ana Ribas died on the pier, her aunt told them.", "said Ribas"),
    ],
)
def test_a_surname_may_be_anothers(text, behind):
    """Where two have it who are told together, or a relative of somebody who is dead may speak."""
    speech = "\u201cThe bridge will be open again in May,\u201d"
    assert told([*text.split(". "), f"{speech} {behind}."]) == []
    assert told([*text.split(". "), f"{speech} said Ana Ribas."])
    assert told(["Rui Costa and Ana Ribas row there on Sundays.", f"{speech} said Ribas."])


def test_two_people_before_a_pronoun_are_no_speaker():
    """Whom `he` means is not guessed."""
    assert (
        told(["Rui Costa met Pedro Prado in Porto.", '"The bridge will be open again in May," he said.'])
        == []
    )


@pytest.mark.parametrize(
    "before",
    [
        "This led to Ana Ribas being asked about the bridge.",
        "The report claimed Ana Ribas was late.",
        "Ana Ribas' aunt came to the bridge.",
        "Before the talks Ana Ribas\u2019s aunt came to the bridge.",
        "She thanked Ana Ribas for her work.",
        "She said Ana Ribas was at the bridge.",
        "Neighbours like Ana Ribas came to the bridge.",
    ],
)
def test_a_pronoun_is_nobody_who_is_only_told_of(before):
    """What is done to somebody, belongs to him or is said of him makes him no speaker."""
    assert told([before, '"The bridge will be open again in May," she said.']) == []


@pytest.mark.parametrize(
    "before",
    [
        "On Monday morning, Mayor Ana Ribas came to the bridge.",
        "The driver Ana Ribas came to the bridge.",
        "As Ana Ribas crossed the bridge, she saw the river.",
        "It was late for Ana Ribas, who said the river was high.",
        "At the bridge Ana Ribas was asked about the river.",
    ],
)
def test_a_pronoun_is_who_does_something_in_the_sentence_before(before):
    """Whatever stands before the name, and whoever says something."""
    assert [name for name, _ in told([before, '"The bridge will be open again in May," she said.'])] == [
        "Ana Ribas"
    ]


def test_who_is_named_in_a_speech_does_not_say_it():
    """`She said` behind words about somebody is another."""
    speech = '"The bridge will be open again, and Ms. Ribas will come in May," she said.'
    assert told(["Mayor Ana Ribas came to the bridge.", speech]) == []


def test_a_surname_that_somebody_else_may_have_names_no_speaker():
    """A name of no kind is somebody's too where it does what people do: whose surname it is stays open."""
    speech = "\u201cThe bridge will be open again in May,\u201d said Ribas."
    assert told([BEFORE, "A driver met Precious Ribas, her aunt, who said so.", speech]) == []


def test_a_quotation_of_two_sources_is_told_once():
    """Each source of it is cited."""
    text = "\u201cThe bridge will be open again in May,\u201d said Mayor Ana Ribas."
    (found,) = write(
        article("a.md", BEFORE, text), article("b.md", "Nothing else happened in Porto.", text)
    ).quotes
    assert [citation.article for citation in found.citations] == ["a.md", "b.md"]
    assert all(found.text in citation.quote for citation in found.citations)


OTHER = "Nothing else happened in Porto."


def test_what_more_sources_carry_comes_first():
    """Whatever else is said, and by whom; the words that all of them have are told."""
    heard = "\u201cI saw the bridge sway in the storm at night,\u201d said the driver Rui Costa."
    longer = heard.replace("night,", "night. Then the river took my old blue car away,")
    found = write(
        article(
            "a.md", BEFORE, "\u201cThe bridge of Porto will be open again in May,\u201d Ribas said.", heard
        ),
        article("b.md", OTHER, longer),
    ).quotes
    assert [one.speaker for one in found] == ["Rui Costa", "Ana Ribas"]
    assert found[0].text == "I saw the bridge sway in the storm at night"
    assert [citation.article for citation in found[0].citations] == ["a.md", "b.md"]
    assert all(found[0].text in citation.quote for citation in found[0].citations)


def test_what_somebody_says_in_one_article_is_told_in_the_order_in_which_he_said_it():
    """Where the best of it stands; others speak before or after, not between."""
    speech = "\u201cIt was a long and cold night for us,\u201d said the driver Rui Costa. "
    speech += "\u201cThe bridge of Porto is closed and has to be open again in May.\u201d"
    other = "\u201cOur mayor has asked the council for money,\u201d said the nurse Ana Ribas."
    found = told([OTHER, speech], [OTHER, other])
    costa = [text for name, text in found if name == "Rui Costa"]
    assert costa == [
        "It was a long and cold night for us",
        "The bridge of Porto is closed and has to be open again in May.",
    ]
    assert [name for name, _ in found] in (
        ["Ana Ribas", "Rui Costa", "Rui Costa"],
        ["Rui Costa", "Rui Costa", "Ana Ribas"],
    )


def test_of_speech_that_one_source_has_that_in_an_office_comes_first():
    """And what says nothing comes last."""
    found = told(
        [BEFORE, "\u201cIt was just that way with us,\u201d said Ribas."],
        ["\u201cI saw the bridge sway in the storm at night,\u201d said the driver Rui Costa."],
        ["\u201cThe river rose and the road is under water now,\u201d said Sheriff Pedro Prado."],
    )
    assert [name for name, _ in found] == ["Pedro Prado", "Rui Costa", "Ana Ribas"]


def test_a_source_that_leaves_open_who_said_it_carries_it_as_well():
    """The words are the same; two names for it are two claims, and then nobody says it."""
    speech = "\u201cThe bridge of Porto will be open again in May,\u201d "
    (found,) = write(
        article("a.md", OTHER, speech + "she said."), article("b.md", BEFORE, speech + "Ribas said.")
    ).quotes
    assert [citation.article for citation in found.citations] == ["b.md", "a.md"]
    other = article("a.md", "The driver Rui Costa came to Porto.", speech + "Costa said.")
    assert write(other, article("b.md", BEFORE, speech + "Ribas said.")).quotes == ()


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("\u201cThe bridge will be open again in May,\u201d the mayor said.", "Ana Ribas"),
        ("\u201cThe bridge will be open again in May,\u201d said the mayor.", "Ana Ribas"),
        ("The mayor told reporters: \u201cThe bridge will be open again in May.\u201d", "Ana Ribas"),
        ("\u201cThe bridge will be open again in May,\u201d Porto police said.", "Porto police"),
        (
            "\u201cThe bridge will be open again in May,\u201d a Transport Ministry spokesperson told reporters.",
            "Transport Ministry spokesperson",
        ),
        (
            "\u201cThe bridge will be open again in May,\u201d said the Transport Ministry.",
            "Transport Ministry",
        ),
    ],
)
def test_who_is_described_in_full_speaks(sentence, speaker):
    """The one mayor of a story, a body with its name, and who speaks for one."""
    ((name, text),) = told([BEFORE, "The Transport Ministry closed it.", sentence])
    assert (name, text.rstrip(".")) == (speaker, "The bridge will be open again in May")


@pytest.mark.parametrize(
    "sentence",
    [
        "\u201cThe bridge will be open again in May,\u201d the sheriff said.",
        "\u201cThe bridge will be open again in May,\u201d a witness said.",
        "\u201cThe bridge will be open again in May,\u201d the company said.",
        "\u201cThe bridge will be open again in May,\u201d police said.",
        "\u201cThe bridge will be open again in May.\u201d Later police said the road was open.",
        "\u201cThe bridge will be open again in May,\u201d a spokesperson said.",
        "\u201cThe bridge will be open again in May,\u201d the Porto Herald said.",
        "\u201cThe bridge will be open again in May,\u201d the mayor\u2019s aunt said.",
    ],
)
def test_who_is_described_in_part_does_not(sentence):
    """One of many, a body without a name, a paper, an office whose holder is not named."""
    assert told([BEFORE, sentence]) == []


@pytest.mark.parametrize(
    ("behind", "heard"),
    [
        ("\u201cThe road beside the old river is shut as well.\u201d", True),
        ("\u201cThe road beside the old river is shut as well,\u201d a driver said.", False),
        ("Rain fell. \u201cThe road beside the old river is shut as well.\u201d", False),
        ("\u201cThe road beside the old river is shut as well.\u201d \u2014 Rui Costa", False),
    ],
)
def test_a_speech_may_go_on_behind_its_speaker(behind, heard):
    """Right behind him in his paragraph, and nobody else is told for it; the citation tells who he is."""
    first = "\u201cThe bridge will be open again in May,\u201d said Ribas. "
    found = {one.text: one for one in write(article("a.md", BEFORE, first + behind)).quotes}
    more = found.pop("The road beside the old river is shut as well.", None)
    assert list(found) == ["The bridge will be open again in May"]
    assert (more is not None) == heard
    if more:
        assert more.speaker == "Ana Ribas"
        assert more.citations[0].quote == first + behind


def test_of_two_mayors_the_mayor_is_neither():
    """Nor is she the mayor before she is named."""
    speech = "\u201cThe bridge will be open again in May,\u201d the mayor said."
    assert told([BEFORE, "Mayor Rui Costa of Braga came to see it.", speech]) == []
    assert told([OTHER, speech, BEFORE]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A driver, speaking for Mayor Ana Ribas, said: \u201cThe bridge will be open again in May.\u201d",
        "Rui Costa of Braga and Mayor Ana Ribas said: \u201cThe bridge will be open again in May.\u201d",
    ],
)
def test_who_is_told_of_between_a_speaker_and_his_verb_does_not_speak(sentence):
    """Nor do two at once."""
    assert told([BEFORE, sentence]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie sagte: \u201eDer Weg ist frei.\u201c"), ("de", "Sie sagte: \u00bbDer Weg ist frei.\u00ab"),
        ("fr", "Elle a dit : \u00abLe chemin est libre.\u00bb"), ("en", "\u2018It\u2019s open.\u2019"),
        ("ru", "\u00ab\u041f\u0443\u0442\u044c.\u00bb"), ("en", 'She said "it is open" twice.'),
    ],
)  # fmt: skip
def test_each_language_has_its_marks(language, text):
    """What stands between a language's quotation marks is found without them."""
    ((start, end),) = quoted(text, language)
    assert text[start - 1 : start] + text[end : end + 1] in {
        "\u201e\u201c", "\u00bb\u00ab", "\u00ab\u00bb", "\u2018\u2019", '""'
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "'We don't know when the bridge will open,' said Mayor Ana Ribas.",
        "'We don't know when the bridge will open', Ribas told reporters.",
        "Ribas said: 'We don't know when the bridge will open.'",
        "\u2018We don\u2019t know when the bridge will open,\u2019 she said.",
        "Ribas said: 'We don't know the players' names, nor when the bridge will open.'",
    ],
)
def test_speech_may_stand_in_single_marks(sentence):
    """As some papers print it, with apostrophes inside."""
    ((speaker, text),) = told([BEFORE, sentence])
    assert speaker == "Ana Ribas"
    assert text.startswith("We don")


@pytest.mark.parametrize(
    "text",
    [
        "The Costas' house and the Limas' boat burned, she said.",
        "It was built in the '90s, and it is rock 'n' roll, he said.",
        "She read 'The Bridge' and left.",
        "\"He told me 'Do not go there, please,' and I left,\" she said.",
        "He cried 'Stop' and \"Go on, now,\" he said, 'or so'",
        "A driver said 'I saw it fall",
    ],
)
def test_an_apostrophe_opens_no_speech(text):
    """Nor does a word in single marks, or speech in other speech."""
    assert not any(text[start - 1] == "'" for start, _ in quoted(text, "en"))


def test_speech_in_single_marks_is_not_the_papers_own_word():
    """What is said in it is read as said, and half of it is no statement."""
    text = "'I will close the bridge in May,' said Ribas."
    assert "close" not in read(text, "en").plain
    assert clauses.quoted(text, text.index("close"))
    assert not clauses.quoted(text, text.index("said"))
    assert form.brackets(read("'We looked for him in the river.", "en"))
    assert not form.brackets(read("'Bridge of sighs' is what they call the bridge of Porto.", "en"))


def test_straight_marks_that_do_not_pair_quote_nothing():
    """With an odd number of straight marks nobody knows which open."""
    assert quoted('5" and "so', "en") != []
    assert quoted('"and so', "en") == quoted('a "b" c"', "en") == []


@pytest.mark.parametrize(
    "sentence",
    [
        '"The bridge will be open again in May,\u201d said Mayor Ana Ribas.',
        '\u201cThe bridge will be open again in May," said Mayor Ana Ribas.',
        '"The bridge will be open again in May, \u201cRibas said.',
        "\u201dThe bridge will be open again in May,\u201d said Ana Ribas. \u201cIt is late,\u201d she said.",
        'The "Old Bridge\u201d is shut. "The bridge will be open again in May,\u201d Ribas said.',
        "``The bridge will be open again in May,'' said Mayor Ana Ribas.",
    ],
)
def test_marks_of_mixed_shapes_open_and_close_by_where_they_stand(sentence):
    """A straight mark may be closed by a curly one, or a curly one stand the wrong way round."""
    assert ("Ana Ribas", "The bridge will be open again in May") in told([BEFORE, sentence])


@pytest.mark.parametrize(
    "text",
    [
        'Costa left. "The bridge is shut. \u201cThe road is closed too," said Ribas.',
        'word\u201d The bridge is shut." Ribas said \u201cso.',
    ],
)
def test_where_nobody_can_tell_what_a_mark_does_nothing_behind_it_is_quoted(text):
    """A second mark that opens before the first was closed, or a first that closes, ends the search."""
    assert quoted(text, "en") == []
