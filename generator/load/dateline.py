"""Datelines."""
from __future__ import annotations

def date(leaves, text, zone):
    return None
