"""The nouns that pass between the stages. All are frozen, and none does anything."""

from generator.model.article import Article, Asset, Copy, Picture, distinct_sources
from generator.model.body import PROSE, Block, BlockKind, Sentence, pack
from generator.model.digest import (
    Changes,
    Citation,
    Difference,
    Digest,
    Entity,
    EntityKind,
    Event,
    Precision,
    Quotation,
    Relation,
    Side,
    SlotKind,
    Statement,
    Thread,
    Told,
)
from generator.model.site import Content, Output, Site
from generator.model.topic import Editorial, Mention, Ruling, Topic

__all__ = [
    "PROSE",
    "Article",
    "Asset",
    "Block",
    "BlockKind",
    "Changes",
    "Citation",
    "Content",
    "Copy",
    "Difference",
    "Digest",
    "Editorial",
    "Entity",
    "EntityKind",
    "Event",
    "Mention",
    "Output",
    "Picture",
    "Precision",
    "Quotation",
    "Relation",
    "Ruling",
    "Sentence",
    "Side",
    "Site",
    "SlotKind",
    "Statement",
    "Thread",
    "Told",
    "Topic",
    "distinct_sources",
    "pack",
]
