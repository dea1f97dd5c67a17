"""An account in words, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
NOT_JOINED = {
    "window": "closed: {days} days lie between them, and after {window} a topic takes no more",
    "named": "named by the editor, and takes no others (grouping.attract is off)",
}
LEGEND = """\
Similarity: the words that two articles share, by weight, less what both share with all of their time, a little
more or less for the days between them. What is to be one topic must reach the cut on average, where a pair below
{floor:.2f} counts as {floor:.2f}."""


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
        yield f"  similarity to the others {own.closeness:.2f} on average; {_cut(found.cut)}"
        yield from _nearest(own.nearest)
    told = {own.topic.slug}
    for number, tie in enumerate(found.others):
        if _counts(tie, found.cut if number else found.floor):
            told.add(tie.topic.slug)
            yield ""
            yield from _missed(tie, found.cut, window, nearest=number == 0)
    strangers = [near for near in found.nearest if near.topic.slug not in told]
    if len(told) == 1:
        yield ""
        yield "No other topic comes near."
    if strangers:
        yield ""
        yield "The nearest single articles elsewhere:"
        yield from _nearest(strangers[:STRANGERS], with_topic=True)
    yield ""
    yield _legend(found.floor)


def _counts(tie: Tie, least: float) -> bool:
    """Tell whether a topic comes near enough to speak of it."""
    return tie.closeness is not None and round(tie.closeness - least, 6) > 0


def _missed(tie: Tie, cut: float, window: int, *, nearest: bool) -> Iterator[str]:
    close = tie.closeness or 0.0
    which = "The nearest other topic" if nearest else "Near enough as well"
    yield f"{which}: '{tie.topic.slug}' ({_count(len(tie.topic.articles), 'article')})"
    yield f"  similarity {close:.2f} on average, {_why_not(tie, cut, window)}"
    yield from _nearest(tie.nearest)


def _why_not(tie: Tie, cut: float, window: int) -> str:
    """Say what kept two apart that are so close."""
    close = tie.closeness or 0.0
    if close < cut:
        return f"{cut - close:.2f} short of the cut at {cut:.2f}"
    if tie.bar:
        return f"enough; but the topic was {NOT_JOINED[tie.bar].format(days=tie.days, window=window)}"
    if tie.whole is not None and tie.whole < cut:
        return f"enough; but its topic as a whole has {tie.whole:.2f}, {cut - tie.whole:.2f} short, and goes as a whole"
    return "enough; but each was joined with something nearer first, or before the other came"


def _topic(found: TopicAccount, window: int) -> Iterator[str]:
    topic = found.topic
    yield f"topic '{topic.slug}'" + (f": {topic.title}" if topic.title else "")
    if found.closeness is None:
        yield "  has one article"
    else:
        yield f"  has {_count(len(topic.articles), 'article')}, similarity {found.closeness:.2f} on average;"
        yield f"  {_cut(found.cut)}"
    yield f"  its heaviest words: {', '.join(found.words)}"
    yield ""
    yield "Articles, with their similarity to the others:"
    for article, close, placing in found.members[:SHOWN]:
        said = "    " if close is None else f"{close:.2f}"
        by = "" if placing.by == "grouping" else f" [{placing.by}{_line(placing)}]"
        yield f"  {said}  {article.path}: {_titled(article)}{by}"
    if len(found.members) > SHOWN:
        yield f"        and {len(found.members) - SHOWN} more"
    near = [tie for tie in found.others if _counts(tie, found.floor)]
    yield ""
    yield "The nearest other topics:" if near else "No other topic comes near."
    for tie in near:
        many = _count(len(tie.topic.articles), "article")
        yield f"  {tie.closeness or 0.0:.2f}  '{tie.topic.slug}' ({many}), {_why_not(tie, found.cut, window)}"
    yield ""
    yield _legend(found.floor)


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


def _legend(floor: float) -> str:
    return LEGEND.format(floor=floor)
