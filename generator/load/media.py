"""Which files an article may bring along, by how their names end."""

from __future__ import annotations

MEDIA_TYPES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".webp": "image/webp",
    ".avif": "image/avif", ".svg": "image/svg+xml",
}  # fmt: skip
PICTURES = frozenset(MEDIA_TYPES)
DOCUMENTS = frozenset({
    ".pdf", ".csv", ".tsv", ".xlsx", ".ods", ".docx", ".odt", ".pptx", ".odp", ".epub", ".zip", ".json", ".geojson",
    ".kml", ".gpx", ".ics", ".mp3", ".ogg", ".opus", ".m4a", ".wav", ".mp4", ".webm",
})  # fmt: skip
"""Files that an article may link to. None of them runs in a reader's browser."""
