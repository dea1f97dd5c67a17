"""Pagefind's index in one order.

Pagefind 1.5 writes filters and their values in the order of a hash table whose seed is new in each run. The same
site must give the same bytes, so these lists are put in order and the files named by their content again. The
formats are CBOR behind a signature, compressed by gzip:

    filter/<language>_<hash>.pf_filter      [name, [[value, [page]]]]
    pagefind.<language>_<hash>.pf_meta      [version, pages, chunks, [[filter, file]], sorts, fields]
    pagefind-entry.json                     {"languages": {language: {"hash": the name of pf_meta}}}
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import cbor2

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNATURE = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_FILTERS = 3  # the place of the filters in pf_meta


def settle(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Put the files of an index in order: the same pages give the same files."""
    settled: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for path, content in sorted(files.items()):
        if path.endswith(".pf_filter"):
            name, values = _unpacked(content)
            packed = _packed([name, sorted(values)])
            stem = PurePosixPath(path).stem
            names[stem] = _renamed(stem, packed)
            settled[f"filter/{names[stem]}.pf_filter"] = packed
    for path, content in sorted(files.items()):
        if path.endswith(".pf_meta"):
            meta = _unpacked(content)
            meta[_FILTERS] = sorted([name, names[file]] for name, file in meta[_FILTERS])
            packed = _packed(meta)
            stem = PurePosixPath(path).stem.removeprefix("pagefind.")
            names[stem] = _renamed(stem, packed)
            settled[f"pagefind.{names[stem]}.pf_meta"] = packed
        elif path != _ENTRY and not path.endswith(".pf_filter"):
            settled[path] = content
    return settled | {_ENTRY: _entry(files[_ENTRY], names)}


def _entry(content: bytes, names: Mapping[str, str]) -> bytes:
    entry = json.loads(content)
    for language in entry["languages"].values():
        language["hash"] = names[language["hash"]]
    entry["languages"] = dict(sorted(entry["languages"].items()))
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _unpacked(content: bytes) -> Any:
    plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
    if not plain.startswith(_SIGNATURE):
        raise ValueError("not a file of Pagefind's")
    return cbor2.loads(plain.removeprefix(_SIGNATURE))


def _packed(value: Any) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(value), mtime=0)


def _renamed(stem: str, content: bytes) -> str:
    """Name a file by its language and content."""
    return f"{stem.partition('_')[0]}_{hashlib.blake2b(content, digest_size=5).hexdigest()}"
