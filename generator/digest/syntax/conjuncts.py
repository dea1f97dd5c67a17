"""What one subject did and did then, as a sentence each, by leaving words out.

`Ana Costa moved to Porto in 1998 and was elected in 2002` says that Ana Costa was elected in 2002. Only where nothing
but the subject stands before the first verb, and no clause hangs on what is said before the next one, whose verb could
be of that.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import DOUBTED
from generator.digest.syntax.hanging import BEHIND, FEWEST, Hanging
from generator.digest.syntax.subordinate import SUBORDINATE
from generator.language.verbs import is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_OF_SUBJECT = 6
_AUXILIARIES = frozenset({"was", "were", "is", "are", "has", "have", "had", "will"})
_SAID = re.compile(
    r"\b(?:said|says|say|told|announced|reported|confirmed|testified|wrote|added|that)\b|[\"\u201c:;(]"
)
"""What makes it open whose verb comes behind."""
_BACK = re.compile(r"\b(?:it|its|this|that|these|those|them|there|then|both)\b")
"""What may lean on what was left out in front."""
_WORD = re.compile(r"\S+")
_MARKS = re.compile(r"[,;:\"\u201c(]")
_JOIN = re.compile(
    r",?\sand\s(?:also\s|later\s|then\s|subsequently\s)?(?=(?P<verb>was|were|is|are|has|had|will|did|took|made|met|came"
    r"|went|gave|left|led|won|lost|bought|stole|ran|sent|wrote|spoke|flew|sold|threw|fled|became|died|[a-z]{2,}ed)\s)"
)


def conjuncts(text: str) -> Iterator[Hanging]:
    """Yield what the subject of a sentence did, one sentence for each verb, where it did several things."""
    found = BEHIND.search(text)
    behind = found.group() if found else ""
    body = text[: len(text) - len(behind)].rstrip(" .")
    joins = list(_JOIN.finditer(body))
    subject, verb = subject_of(body) if joins else ("", "")
    if not subject:
        return
    begins, parts = len(subject), []
    for join in joins:
        if not _plain(body[begins : join.start()]):
            return
        if (verb in _AUXILIARIES) > (join["verb"] in _AUXILIARIES):
            continue  # `was arrested and charged` is one verb in two
        parts.append((begins, join.start()))
        begins = join.end()
    parts.append((begins, len(body)))
    for start, end in parts if len(parts) > 1 else ():
        if start > len(subject) and _BACK.search(body, start, end):
            continue
        said = f"{subject} {body[start:end].strip().strip(',')}"
        if len(said.split()) >= FEWEST:
            yield Hanging(said, f"{said}{behind or '.'}", start, end)


def subject_of(body: str) -> tuple[str, str]:
    """Return what stands before the first verb, and that verb; nothing where it is no plain subject."""
    words = islice(_WORD.finditer(body), MOST_OF_SUBJECT + 1)
    verb = next((word for word in words if is_verb(word.group())), None)
    if verb is None or _SAID.search(verb.group()):
        return "", ""
    subject = body[: verb.start()].rstrip()
    plain = subject and not _MARKS.search(subject) and not SUBORDINATE.search(subject)
    return (subject, verb.group()) if plain else ("", "")


def _plain(said: str) -> bool:
    """Whether no clause hangs on a stretch, and nothing makes it doubtful."""
    return not SUBORDINATE.search(said) and not _SAID.search(said) and not DOUBTED.holds(said)
