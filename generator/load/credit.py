"""Wire credits."""
from __future__ import annotations

def find(leaves, text):
    return ""
