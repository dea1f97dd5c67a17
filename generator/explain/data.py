"""An account as JSON, for programs; figures have three digits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.group.reasons import ArticleAccount

if TYPE_CHECKING:
    from generator.explain import Account
    from generator.group.history import Join
    from generator.group.reasons import Near, Placing, Tie
    from generator.model import Article, Topic


def to_json(account: Account) -> str:
    """Write an account for programs."""
    found = account.found
    record: dict[str, Any] = {
        "version": 1,
        "cut": found.cut,
        "floor": _figure(found.floor),
        "window_days": account.window,
    }
    if isinstance(found, ArticleAccount):
        record |= {
            "kind": "article",
            **_article_record(found.article),
            **_placing_record(found.placing),
            "topic": _tie_record(found.own),
            "joins": [_join_record(join) for join in found.joins],
            "nearest": [_near_record(near) for near in found.nearest],
            "others": [_tie_record(tie) for tie in found.others],
        }
    else:
        record |= {
            "kind": "topic",
            **_topic_record(found.topic),
            "closeness": _figure(found.closeness),
            "words": list(found.words),
            "members": [
                {**_article_record(article), **_placing_record(placing), "closeness": _figure(close)}
                for article, close, placing in found.members
            ],
            "joins": [_join_record(join) for join in found.joins],
            "others": [_tie_record(tie) for tie in found.others],
        }
    return json.dumps(record, indent=1)  # in ASCII, which every pipe takes


def _join_record(join: Join) -> dict[str, Any]:
    return {
        "one": [article.path for article in join.one],
        "other": [article.path for article in join.other],
        "closeness": _figure(join.closeness),
        "cut": _figure(join.cut),
    }


def _tie_record(tie: Tie) -> dict[str, Any]:
    return {
        **_topic_record(tie.topic),
        "closeness": _figure(tie.closeness),
        "cut": _figure(tie.cut),
        "missed_by": None if tie.closeness is None else _figure(max(0.0, tie.cut - tie.closeness)),
        "whole": _figure(tie.whole),
        "whole_cut": _figure(tie.whole_cut),
        "days_apart": tie.days,
        "gap_days": tie.gap,
        "bar": tie.bar,
        "nearest": [_near_record(near) for near in tie.nearest],
    }


def _near_record(near: Near) -> dict[str, Any]:
    return {
        **_article_record(near.article),
        "topic": near.topic.slug,
        "similarity": _figure(near.parts.similarity),
        "parts": {
            "words": _figure(near.parts.words),
            "common": _figure(near.parts.common),
            "days": _figure(near.parts.days),
        },
        "shared": list(near.parts.shared),
    }


def _article_record(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "title": article.title,
        "publisher": article.publisher,
        "date": article.day.isoformat() if article.day else None,
    }


def _topic_record(topic: Topic) -> dict[str, Any]:
    return {"slug": topic.slug, "size": len(topic.articles), "redirects": list(topic.redirects)}


def _placing_record(placing: Placing) -> dict[str, Any]:
    return {"by": placing.by, "line": placing.line or None, "grouping": placing.found.slug}


def _figure(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
