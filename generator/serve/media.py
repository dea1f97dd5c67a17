"""Media types, told by name and, for XML, by what the file begins with. The machine's own table is not asked."""

from __future__ import annotations

import os

TYPES = {
    ".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json", ".webmanifest": "application/manifest+json", ".geojson": "application/geo+json",
    ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/vnd.microsoft.icon",
    ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf",
    ".opml": "text/x-opml; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".md": "text/markdown; charset=utf-8",
    ".tsv": "text/tab-separated-values; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
    ".pdf": "application/pdf", ".zip": "application/zip", ".gz": "application/gzip", ".wasm": "application/wasm",
    ".epub": "application/epub+zip", ".gpx": "application/gpx+xml", ".kml": "application/vnd.google-earth.kml+xml",
    ".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".opus": "audio/ogg", ".wav": "audio/wav",
    ".mp4": "video/mp4", ".webm": "video/webm",
    ".odt": "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}  # fmt: skip
UNKNOWN = "application/octet-stream"
HEAD = 512
"""Bytes from a file's beginning that are enough to know which XML it is."""
ROOTS = (
    (b"<rss", "application/rss+xml; charset=utf-8"),
    (b"<feed", "application/atom+xml; charset=utf-8"),
    (b"<opml", "text/x-opml; charset=utf-8"),
)


def media_type(name: str, head: bytes) -> str:
    """Return the type of a file by its name and its first bytes."""
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 - text
    if suffix == ".xml":
        return next((kind for root, kind in ROOTS if root in head), "application/xml; charset=utf-8")
    if name == "feed.json":
        return "application/feed+json; charset=utf-8"
    return TYPES.get(suffix, UNKNOWN)
