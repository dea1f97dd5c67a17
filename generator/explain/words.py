"""An account in words, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.group.fold import SEVERAL
from generator.group.reasons import ArticleAccount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.explain import Account
    from generator.group.reasons import Near, Placing, Tie, TopicAccount
    from generator.model import Article

SHOWN = 12
"""Members of a topic that are listed for people; programs get all."""
STRANGERS = 3
LEAST_SHOWN = 0.005
JOINS = 3
"""Joins of an article that are listed: its first ones, and the one that brought most articles."""
NOT_JOINED = {
    "window": "one had got its last article {gap} days before the other, and takes no more after {window} days",
    "named": "the editor named one of them, and it takes no others (grouping.attract is off)",
    "standing": "the editor named one of them, which takes new articles and no topic that stood before",
    "edited": "the editor's file made one of them what it is, and grouping never compared them so",
}
LEGEND = """\
Similarity is what two articles share in words (rare ones weigh more, and those of titles), less what is common:
what they share with any article of their time, which tells no story. Days add a little to articles of one day, and
take a little from those weeks apart. The cut is what all pairs of two groups must reach on average to become one
topic: {cut:.2f}, and up to {several:.2f} more where both have several articles. A pair below {floor:.2f} counts as
{floor:.2f}. What is wrong can be mended in topics.yml."""


def to_words(account: Account) -> str:
    """Write an account for people."""
    found = account.found
    lines = (
        _article(found, account.window)
        if isinstance(found, ArticleAccount)
        else _topic(found, account.window)
    )
    return "\n".join(lines)


def _article(found: ArticleAccount, window: int) -> Iterator[str]:
    article, own = found.article, found.own
    yield f"{article.path}: {_titled(article)}"
    others = len(own.topic.articles) - 1
    yield f"  is in topic '{own.topic.slug}'" + (f" with {_count(others, 'other')}" if others else ", alone")
    yield f"  {_placed(found.placing)}"
    if own.closeness is not None:
        yield from _came(found)
        yield ""
        yield f"Nearest there (on average over all of the topic {own.closeness:.2f}; {_cut(found.cut)}):"
        yield from _nearest(own.nearest)
    told = {own.topic.slug}
    for number, tie in enumerate(found.others):
        if _counts(tie, found.cut if number else found.floor):
            told.add(tie.topic.slug)
            yield ""
            yield from _missed(tie, found, window, nearest=number == 0)
    strangers = [near for near in found.nearest if near.topic.slug not in told]
    if len(told) == 1:
        yield ""
        yield "No other topic comes near."
    if strangers:
        yield ""
        yield "The nearest single articles elsewhere:"
        yield from _nearest(strangers[:STRANGERS], with_topic=True)
    yield ""
    yield _legend(found)


def _counts(tie: Tie, least: float) -> bool:
    """Tell whether a topic comes near enough to speak of it."""
    return tie.closeness is not None and round(tie.closeness - least, 6) > 0


def _came(found: ArticleAccount) -> Iterator[str]:
    """Tell with whom an article was joined, and what that took."""
    largest = max(found.joins, key=lambda join: len(join.other), default=None)
    told = [join for number, join in enumerate(found.joins) if number < JOINS - 1 or join is largest]
    if told:
        yield ""
        yield "How it was joined:"
    for join in told:
        own = "it" if len(join.one) == 1 else f"the {len(join.one)} with it"
        yield f"  {join.closeness:5.2f}  {own} and {_group(join.other)}; {_needed(join.cut, found.cut)}"
    if len(told) < len(found.joins):
        yield f"         and {_count(len(found.joins) - len(told), 'further join')}"


def _group(articles: Sequence[Article]) -> str:
    first = f"{articles[0].path}: {_titled(articles[0])}"
    return first if len(articles) == 1 else f"{len(articles)} others, from {first}"


def _needed(cut: float, single: float) -> str:
    """Say what had to be reached, and why it is more than for one article."""
    more = cut - single
    return f"{_cut(cut)}" + (f" ({single:.2f}, and {_digits(more)} as both are several)" if more > 0 else "")


def _digits(value: float) -> str:
    return f"{value:.3f}".rstrip("0")


def _missed(tie: Tie, found: ArticleAccount, window: int, *, nearest: bool) -> Iterator[str]:
    close = tie.closeness or 0.0
    which = "The nearest other topic" if nearest else "Near enough as well"
    yield f"{which}: '{tie.topic.slug}' ({_count(len(tie.topic.articles), 'article')})"
    yield f"  similarity {close:.2f} on average, {_why_not(tie, found.cut, window)}"
    yield from _nearest(tie.nearest)


def _why_not(tie: Tie, single: float, window: int) -> str:
    """Say what kept two apart; an article that has company goes with it or not at all."""
    close = tie.closeness or 0.0
    alone = tie.whole is None or tie.whole_cut is None
    whole, cut = (close, tie.cut) if alone else (tie.whole or 0.0, tie.whole_cut or 0.0)
    if close < tie.cut and (alone or whole < cut):
        return f"{_short(tie.cut - close)}; {_needed(tie.cut, single)}"
    if whole < cut:
        return (
            f"enough for it alone; but what had joined it goes along,\n"
            f"  and its topic as a whole has {whole:.2f}, {_short(cut - whole)}; {_needed(cut, single)}"
        )
    if tie.bar:
        return f"enough; but {NOT_JOINED[tie.bar].format(gap=tie.gap, window=window)}"
    return "enough as they are now; but not on the days when they met"


def _short(missing: float) -> str:
    """Say by how much a cut was missed; never by nothing."""
    return f"{max(missing, LEAST_SHOWN):.2f} short" if missing >= LEAST_SHOWN else "barely short"


def _topic(found: TopicAccount, window: int) -> Iterator[str]:
    topic = found.topic
    yield f"topic '{topic.slug}'" + (f": {topic.title}" if topic.title else "")
    if found.closeness is None:
        yield "  has one article"
    else:
        many = _count(len(topic.articles), "article")
        yield f"  has {many}, similarity {found.closeness:.2f} on average; {_cut(found.cut)}"
    yield f"  its heaviest words: {', '.join(found.words)}"
    yield ""
    yield "Articles, with their similarity to the others:"
    for article, close, placing in found.members[:SHOWN]:
        said = "    " if close is None else f"{close:.2f}"
        by = "" if placing.by == "grouping" else f" [{placing.by}{_line(placing)}]"
        yield f"  {said}  {article.path}: {_titled(article)}{by}"
    if len(found.members) > SHOWN:
        yield f"        and {len(found.members) - SHOWN} more"
    yield from _weakest(found)
    near = [tie for tie in found.others if _counts(tie, found.floor)]
    yield ""
    yield "The nearest other topics:" if near else "No other topic comes near."
    for tie in near:
        many = _count(len(tie.topic.articles), "article")
        yield f"  {tie.closeness or 0.0:.2f}  '{tie.topic.slug}' ({many}), {_why_not(tie, found.cut, window)}"
    yield ""
    yield _legend(found)


def _weakest(found: TopicAccount) -> Iterator[str]:
    """Tell which join of several on both sides was the closest call: there two stories may have met."""
    joins = [join for join in found.joins if min(len(join.one), len(join.other)) > 1] or found.joins
    if joins:
        weakest = min(joins, key=lambda join: join.spare)
        yield ""
        yield f"Its weakest seam: {weakest.closeness:.2f}, {_needed(weakest.cut, found.cut)}, between"
        yield f"  {_group(weakest.one)}"
        yield f"  {_group(weakest.other)}"


def _nearest(nearest: Sequence[Near], *, with_topic: bool = False) -> Iterator[str]:
    for near in nearest:
        parts = near.parts
        where = f" (in '{near.topic.slug}')" if with_topic else ""
        yield f"  {parts.similarity:5.2f}  {near.article.path}: {_titled(near.article)}{where}"
        shared = f"shares {', '.join(parts.shared)}" if parts.shared else "shares no word"
        days = f", days {parts.days:+.2f}" if abs(parts.days) >= LEAST_SHOWN else ""
        yield f"         {shared}; words {parts.words:.2f}, common {-parts.common:+.2f}{days}"


def _placed(placing: Placing) -> str:
    said = {
        "grouping": "put there by grouping",
        "front matter": "put there by 'topic:' in its front matter",
        "address": "put there by its address, which is that of a topic named in front matter",
        "editor's file": f"put there by topics.yml, line {placing.line}; grouping had it in '{placing.found.slug}'",
    }
    return said[placing.by]


def _line(placing: Placing) -> str:
    return f", line {placing.line}" if placing.line else ""


def _cut(cut: float) -> str:
    return f"the cut is at {cut:.2f}"


def _titled(article: Article) -> str:
    day = f", {article.day.isoformat()}" if article.day else ""
    return f"{article.title} ({article.publisher}{day})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _legend(found: ArticleAccount | TopicAccount) -> str:
    return LEGEND.format(floor=found.floor, cut=found.cut, several=SEVERAL)
