"""What is remembered of words."""

from generator.language.remembered import Remembered


def test_a_word_is_worked_out_once():
    """What is asked for again is not made again."""
    asked: list[str] = []
    known = Remembered(lambda word: asked.append(word) or word.upper(), most=8)
    assert [known["a"], known["b"], known["a"]] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_no_more_is_remembered_than_there_is_room_for():
    """However many words are asked for, the answers stay right and few are kept."""
    known = Remembered(str.upper, most=3)
    assert all(known[word] == word.upper() for word in map(str, range(50)))
    assert len(known) <= 3
