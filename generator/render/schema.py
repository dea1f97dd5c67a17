"""The JSON Schema (draft 2020-12) of `topics/<slug>.json`, published at `schema/topic.json`.

Fields may be added, never lost: so unknown ones are allowed, and what is listed as required stays.
"""

from __future__ import annotations

from typing import Any

from generator.model import EntityKind, Precision, Relation, SlotKind


def _record(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of an object with these fields."""
    return {"type": "object", "required": list(required), "properties": {**required, **(optional or {})}}


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, **({"minItems": least} if least else {})}


_TEXT = {"type": "string", "minLength": 1}
_ANY_TEXT = {"type": "string"}
_URL = {"type": ["string", "null"], "format": "uri"}
_INSTANT = {"type": ["string", "null"], "format": "date-time"}
_SLUG = {"type": "string", "pattern": "^[^/\\\\?#]+$"}
_CITATIONS = _list({"$ref": "#/$defs/citation"}, least=1)

_CITATION = _record({
    "article": {**_TEXT, "description": "path of the cited article, relative to the content folder"},
    "quote": {**_TEXT, "description": "the exact words"},
    "start": {"type": "integer", "minimum": 0, "description": "code points into articles/<slug>.txt"},
    "end": {"type": "integer", "minimum": 1},
})  # fmt: skip

_COPY = _record({"path": _TEXT, "publisher": _TEXT, "url": _URL})

_ARTICLE = _record(
    {
        "path": _TEXT,
        "slug": _SLUG,
        "title": _TEXT,
        "publisher": _TEXT,
        "url": _URL,
        "date": _INSTANT,
        "also": _list({"$ref": "#/$defs/copy"}),
    },
    {
        "language": _TEXT,
        "origin": {**_TEXT, "description": "the same for articles that carry one text under other headlines"},
        "inferred": {
            "type": "object",
            "additionalProperties": _ANY_TEXT,
            "description": "what a value that the article does not state was taken from, by field",
        },
    },
)

_STATEMENT = {
    "text": _TEXT,
    "sources": {
        "type": "integer",
        "minimum": 1,
        "description": "publishers that carry it; of one origin, one",
    },
    "citations": _CITATIONS,
}
_DISPUTED = {
    "difference": {
        "type": ["integer", "null"],
        "minimum": 0,
        "description": "index into differences of the one in which others contradict it",
    },
}

_POINT = _record(_STATEMENT, _DISPUTED)

_SUBJECT = {**_ANY_TEXT, "description": "of what it is said, where the text alone does not tell"}
_AGREEMENT = _record({"subject": _SUBJECT, **_STATEMENT}, _DISPUTED)

_THREAD = _record({
    "title": _TEXT,
    "articles": {**_list(_TEXT, least=1), "description": "paths of the articles on this story within the topic"},
})  # fmt: skip

_DIFFERENCE = _record({
    "subject": _TEXT,
    "kind": {"enum": [kind.value for kind in SlotKind]},
    "relation": {
        "enum": [relation.value for relation in Relation],
        "description": "between sources, or parties that one reports; within one; or a later value in place of another",
    },
    "sides": _list(_record({"value": _TEXT, "citations": _CITATIONS}), least=2),
})  # fmt: skip

_EVENT = _record(
    {
        "date": {
            **_ANY_TEXT,
            "pattern": r"^[0-9X./-]*$",
            "description": "EDTF; X for what no source states, empty where it is dated by another event",
        },
        "precision": {"enum": [precision.value for precision in Precision]},
        "text": _TEXT,
        "citations": _CITATIONS,
    },
    {
        "when": {**_ANY_TEXT, "description": "the words that date it"},
        "planned": {"type": "boolean"},
        "difference": {
            "type": ["integer", "null"],
            "minimum": 0,
            "description": "index into differences of the one that disputes the date",
        },
    },
)

_ENTITY = _record({
    "name": _TEXT,
    "aliases": _list(_TEXT),
    "kind": {"enum": [kind.value for kind in EntityKind]},
    "role": {**_ANY_TEXT, "description": "in a source's words"},
    "citations": _CITATIONS,
})  # fmt: skip

_QUOTATION = _record({"text": _TEXT, "speaker": _TEXT, "citations": _CITATIONS})

_CHANGES = {
    **_record({
        "day": {"type": "string", "format": "date"},
        "articles": _list(_TEXT, least=1),
        "points": _list({"$ref": "#/$defs/point"}),
    }),
    "type": ["object", "null"],
    "description": "what the newest day's articles added",
}  # fmt: skip

_TOPIC = _record(
    {
        "version": {"const": 1},
        "slug": _SLUG,
        "title": _TEXT,
        "lede": _ANY_TEXT,
        "lede_citations": _list({"$ref": "#/$defs/citation"}),
        "updated": _INSTANT,
        "hidden": {"type": "boolean"},
        "pinned": {"type": "boolean"},
        "edited": {
            **_list({"enum": ["title", "lede"]}),
            "description": "what is in the editor's own words, and cites nothing",
        },
        "redirects": _list(_SLUG),
        "articles": _list({"$ref": "#/$defs/article"}, least=1),
        "points": _list({"$ref": "#/$defs/point"}),
        "agreements": _list({"$ref": "#/$defs/agreement"}),
        "differences": _list({"$ref": "#/$defs/difference"}),
        "timeline": _list({"$ref": "#/$defs/event"}),
        "people": _list({"$ref": "#/$defs/entity"}),
        "quotes": _list({"$ref": "#/$defs/quotation"}),
        "changes": _CHANGES,
        "threads": {
            **_list({"$ref": "#/$defs/thread"}),
            "description": "every article is in one, or there are none",
        },
        "related": _list(_SLUG),
    }
)

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A newsfold topic",
    "description": "A digest page as data. Every statement cites passages: text[start:end] == quote.",
    **_TOPIC,
    "$defs": {
        "citation": _CITATION,
        "copy": _COPY,
        "article": _ARTICLE,
        "point": _POINT,
        "agreement": _AGREEMENT,
        "thread": _THREAD,
        "difference": _DIFFERENCE,
        "event": _EVENT,
        "entity": _ENTITY,
        "quotation": _QUOTATION,
    },
}
