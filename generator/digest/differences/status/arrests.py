"""Whether anybody has been arrested, where nobody's name tells more; see `states`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.cases import of_another_case, of_another_crime
from generator.digest.differences.coreference.sameness import one_case
from generator.digest.differences.coreference.story import FEW, article_names, one_story
from generator.digest.differences.places.addresses import happened_elsewhere
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.states import tells
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_NONE = Caseless(
    r"\b(?:no (?:arrests?|suspects?) (?:have|has|had|were|was|are"
    r"|is)\b(?! outstanding)(?: been)?(?: yet)?(?: made"
    r"| arrested| in custody| identified)?"
    r"|(?:no one|nobody) (?:has been|had been|was|is) (?:arrested|detained|caught|held|in custody)"
    r"|(?:have|has|had) (?:no one|nobody|no suspects?) in custody|arrests? (?:has|have) yet to be made"
    r"|(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|robbers?|assailants?) (?:(?:has|have|had) not (?:yet )?been"
    r"|(?:has|have|is|are) yet to be) (?:caught|found|arrested|apprehended|captured|located)"
    r"|there (?:are|were|have been|has been|had been) no (?:known )?(?:suspects?|arrests?)"
    r"|(?:have|has|had) (?:not|n['\u2019]t|yet to) (?:yet )?(?:made|make|announced) (?:any|an) arrests?"
    r"|made no arrests?"
    r"|(?:are|is|were|was|continues? to|continued to|still) (?:still )?(?:search(?:ing)?|look(?:ing)?|hunt(?:ing)?"
    r"|on the (?:hunt|lookout)) for (?:(?:a|an|the|two|three|more) )?(?:\w+ ){0,2}?(?:suspects?|gunm[ae]n|shooters?"
    r"|killers?|attackers?|whoever|(?:man|men|woman|person|people) (?:suspected|accused|responsible"
    r"|who (?:shot|killed|robbed|opened|fired|stabbed|attacked)))(?!['\u2019]s\b)"
    r"|(?:trying|working) to (?:find|identify|locate|track down|catch) (?:(?:a|an|the|two|three) )?(?:\w+ ){0,2}?"
    r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?)(?!['\u2019]s\b)"
    r"|(?:help|assistance) (?:in |to )?(?:locat|find|identify)(?:ing|e)? (?:a |an |the |two )?(?:\w+ ){0,2}?"
    r"(?:suspects?|gunm[ae]n|shooters?|person of interest|killers?|attackers?)"
    r"|(?:suspects?|gunm[ae]n|shooters?)\b[^.;]{0,50}\b(?:remain(?:s|ed)?|(?:is|are|was|were) still)"
    r" (?:at large|on the loose|on the run)"
    r"|(?:is|are|(?:was|were) still|remains?) (?:still )?(?:holed up|barricaded))\b"
)
_SOME = Caseless(
    r"\b(?:(?:was|were|been) (?:arrested|apprehended|captured(?! on| by))|(?:has|have|they['\u2019]ve)"
    r" (?:arrested|charged|apprehended|captured)|police (?:arrested|apprehended|captured)"
    r"|arrested (?:a|an|two|three|the)\b(?! times)|(?:is|are|was|were|been|taken) "
    r"(?:in|into) (?:[A-Z]?[a-z]+ ){0,2}custody|(?:been |was )extradited"
    r"|(?:police|officers|detectives|deputies|agents|troopers) (?:have |has )?(?:detained|nabbed|seized|caught)"
    r" (?:a|an|the|two|three)\b"
    r"|(?:is|are) behind bars (?:over|after|in connection)"
    r"|turned (?:him|her)self in|(?:(?:him|her)self|themselves) up"
    r"|(?<!to )surrendered (?:to|at|on|after|peacefully|without)"
    r"|(?:m[ae]n|wom[ae]n|boys?|girls?|teen(?:ager)?s?|-year-olds?) arrested (?:on|over|for|after|in connection)"
    r"|(?:been|was|were) charged (?:with|in))"
)
_EARLIER = Caseless(
    r"\b(?:previous|prior|earlier|on the run|at large|last year"
    r"|(?:unrelated|outstanding|other) (?:charges?|warrants?|cases?)|(?:parole|probation) violations?"
    r"|for (?:missing|failing to appear|skipping)"
    r"|in connection with (?:another|an (?:earlier|unrelated)|a (?:separate|different)))\b|\bnot?\b"
    r"|\b(?:nobody|none)\b"
)
_OF_A_PRONOUN = re.compile(r"(?:He|She|They) (?:has|have|was|were) (?:been )?charged\b")
"""Of somebody who may have been hurt, and is charged with something else."""
_CHARGED = re.compile(r"charged", re.IGNORECASE)
_AT_LARGE = Caseless(
    r"\b(?:is|are|was|were|remains?|still|both|all) (?:\w+ ){0,2}?"
    r"(?:on the (?:run|loose)|at large|being sought|wanted)\b"
)
"""In an article that tells of charges: nobody need have been arrested."""
_ELSEWHERE = Caseless(
    r"\bof (?:whom|them)\b|\b(?:that|those|either|other|these) (?:\w+ )?(?:incidents?|cases?|shootings?|killings?)\b"
    r"|\bmade at the scene\b|\b(?:other|second|third|fourth|2nd|3rd|4th|another|additional|remaining|more)"
    r" (?:\w+ )?(?:suspects?|shooters?|gunm[ae]n)\b"
    r"|\b(?:others?|other (?:two|three|four)|second|third|two|three) (?:still |also )?remain"
)
WORDS = (
    "arrest", "custody", "suspect", "gunm", "shooter", "turned", "charged", "captured", "apprehend", "search",
    "look", "hunt", "holed", "barricaded", "themselves", "himself", "herself", "surrendered", "extradit",
    "interest", "killer", "attacker", "detained", "caught", "bars", "nabbed", "seized", "held",
    "robber", "assailant",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 15


def gives_an_arrest(line: Line) -> bool:
    """Whether a line tells of an arrest, or of none."""
    return bool(_NONE.search(line.text) or (line.position < EARLY and _SOME.search(line.text)))


def arrests(facts: Facts) -> Iterator[Difference]:
    """Yield whether there was an arrest, where one source has none and another tells of one."""
    lines = facts.telling("arrests")
    none = [value for line in lines if (value := _missing(line))]
    if not none or tells(facts, (value.line for value in none)):
        return
    by_article: dict[int, list[Value]] = {}
    for value in none:
        by_article.setdefault(value.line.article, []).append(value)
    some = [
        value
        for line in lines
        if line.article not in by_article
        and (value := _made(facts, line))
        and not (_CHARGED.search(value.text) and _at_large(facts, line.article))
        and any(_follows(facts, value, own) for own in by_article.values())
    ]
    none = [
        one
        for own in by_article.values()
        for one in own
        if any(_follows(facts, value, own) for value in some)
    ]
    found_ = differ(
        facts, "Whether there has been an arrest", SlotKind.STATUS, [*none, *some], overtaken="none"
    )
    if found_:
        yield found_


def _missing(line: Line) -> Value | None:
    """Return where a line tells that there is no arrest."""
    found = _NONE.search(line.text)
    if not found or _ELSEWHERE.search(line.text) or quoted(line.text, found.start()):
        return None
    return Value("none", found.group(), line)


def _made(facts: Facts, line: Line) -> Value | None:
    """Return where a line tells of an arrest."""
    made = _SOME.search(line.text) if line.position < EARLY else None
    if (
        not made
        or _EARLIER.search(line.text)
        or facts.of_other_times(line)
        or _OF_A_PRONOUN.match(line.text)
        or quoted(line.text, made.start())
    ):
        return None
    return Value("some", made.group(), line)


def _follows(facts: Facts, made: Value, missing: list[Value]) -> bool:
    """Whether an arrest may be of all cases of which an article says that there is none: it may tell of several."""
    return all(_may_follow(facts, made.line, one.line) for one in missing)


def _at_large(facts: Facts, article: int) -> bool:
    return any(line.article == article and _AT_LARGE.search(line.text) for line in facts.lines)


def _may_follow(facts: Facts, made: Line, missing: Line) -> bool:
    """Whether an arrest may be of the case that had none: not if it was told days before."""
    before, after = facts.day(missing), facts.day(made)
    late = before is not None and after is not None and after < before
    if late or not one_case(facts, made.article, missing.article):
        return False
    if of_another_crime(facts, made, missing.article) or of_another_case(facts, missing, made.article):
        return False
    if happened_elsewhere(facts, made.article, missing.article):
        return False
    names = facts.once(article_names)
    few = min(len(names[made.article]), len(names[missing.article])) < FEW
    return few or one_story(facts, made.article, missing.article)
