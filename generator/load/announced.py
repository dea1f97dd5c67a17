"""Lines that announce what follows them: a table of contents, questions and answers, other articles."""

from __future__ import annotations

import re

from generator.load import phrases

_CONTENTS = re.compile("|".join(phrases.CONTENTS), re.IGNORECASE)
_ELSEWHERE = re.compile("|".join(phrases.ELSEWHERE), re.IGNORECASE)
_QUESTIONS = re.compile("|".join(phrases.QUESTIONS), re.IGNORECASE)


def announces_contents(line: str) -> bool:
    """Tell whether a line announces a table of contents."""
    return bool(_CONTENTS.fullmatch(line.rstrip(": ")))


def leads_elsewhere(line: str) -> bool:
    """Tell whether a line is the head of a list of other articles."""
    return bool(_ELSEWHERE.fullmatch(line.rstrip(": ")))


def announces_questions(line: str) -> bool:
    """Tell whether a line is the heading of questions and answers."""
    return bool(_QUESTIONS.fullmatch(line.rstrip(":? ")))
