"""Newsfold: a folder of articles becomes a digest site that shows its evidence."""

__version__ = "0.1.0"
