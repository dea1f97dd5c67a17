"""The index of a site, joined of the indexes of its blocks: what was not touched since the last build is not made.

Which blocks were known decides how long it takes, and nothing else: a build that knows none makes the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.errors import Problem, Severity
from generator.model import Output
from generator.search.engine import ENTRY, Engine
from generator.search.fragments import name_fragments
from generator.search.index import FOLDER, Index
from generator.search.joined import Joined
from generator.search.making import UnwantedError
from generator.search.packed import FormatError, name, packed
from generator.search.part import FIELDS
from generator.search.program import Program, SearchError
from generator.search.worked import Worked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.search.index import Pages
    from generator.search.joined import File
    from generator.search.making import Making
    from generator.search.part import Part
    from generator.search.worked import Indexed


def index(pages: Pages, making: Making) -> tuple[Index, tuple[Problem, ...]]:
    """Index pages; return the index, and what went wrong. Raises UnwantedError where it is cut short."""
    try:
        program = Program.found()
        language = making.language.partition("-")[0].lower()
        return make_index(pages, program, replace(making, stamp=program.stamp, language=language)), ()
    except (SearchError, FormatError) as error:
        hint = "set 'search: false' for a site without it"
        return Index(), (Problem("newsfold.yml", 1, 1, Severity.WARNING, f"no search: {error}", hint),)


def make_index(pages: Pages, program: Program, making: Making) -> Index:
    """Index pages. Raises SearchError or FormatError where that fails, and UnwantedError where it is cut short."""
    worked = Worked(pages, program, making)
    every, parts = range(len(worked)), worked.parts
    worked.make(place for place in every if place not in parts)
    names = name_fragments((parts[place] for place in every), making.language)
    worked.make(place for place in every if not _stand(parts[place], names[place], making))
    if not any(names):
        return Index()
    engine = _standing_engine(making)
    if engine is None:
        worked.make([] if worked.fresh else [0])
        engine = next(iter(worked.fresh.values())).engine
        making.keep(making.key("engine"), engine.closed())
    ordered = [parts[place] for place in every]
    try:
        files = list(_files(ordered, names, engine, making))
    except UnwantedError:
        worked.leave()
        raise
    worked.leave(done=True)
    return _parted([*_fragments(ordered, names, worked.fresh), *files])


def _stand(part: Part, names: Sequence[str], making: Making) -> bool:
    """Tell whether the fragments of a block stand."""
    pages = zip(part.pages, names, strict=True)
    return all(making.stands(_fragment(stem), digest) for (digest, _), stem in pages)


def _standing_engine(making: Making) -> Engine | None:
    """Return the engine that stands."""
    key = making.key("engine")
    known = Engine.reopened(making.known([key]).get(key))
    stands = known and all(making.stands(f"{FOLDER}/{path}", made) for path, made in known.digests.items())
    return known if stands else None


def _fragment(stem: str) -> str:
    return f"{FOLDER}/fragment/{stem}.pf_fragment"


def _fragments(
    parts: Sequence[Part], names: Sequence[Sequence[str]], fresh: Mapping[int, Indexed]
) -> Iterator[Output]:
    for place, (part, stems) in enumerate(zip(parts, names, strict=True)):
        contents = fresh[place].fragments if place in fresh else (None,) * len(stems)
        for (digest, _), stem, content in zip(part.pages, stems, contents, strict=True):
            yield Output(_fragment(stem), content, digest)


def _files(
    parts: Sequence[Part], names: Sequence[Sequence[str]], engine: Engine, making: Making
) -> Iterator[Output]:
    """Yield all files but the fragments."""
    joined, chunks, filters = Joined(parts), [], []
    for file, stem, output in _words(joined, making):
        yield output
        chunks.append((file.first, file.last, stem))
    for label, values in joined.filters():
        content = packed([label, values])
        filters.append((label, name(making.language, content)))
        yield Output(f"{FOLDER}/filter/{filters[-1][1]}.pf_filter", content)
    lengths = (length for part in parts for _, length in part.pages)
    pages = list(zip((stem for stems in names for stem in stems), lengths, strict=True))
    meta = packed([engine.version, pages, chunks, filters, [], FIELDS])
    stem = name(making.language, meta)
    yield Output(f"{FOLDER}/pagefind.{stem}.pf_meta", meta)
    for path, digest in engine.digests.items():
        yield Output(f"{FOLDER}/{path}", engine.files.get(path), digest)
    yield Output(f"{FOLDER}/{ENTRY}", engine.enter(stem, len(pages)))


def _words(joined: Joined, making: Making) -> Iterator[tuple[File, str, Output]]:
    """Yield the files of words with their names; what stands is not made."""
    files = list(joined.files())
    keys = [making.key("words", file.key) for file in files]
    known = making.known(keys)
    for key, file in zip(keys, files, strict=True):
        match known.get(key):
            case (str(stem), bytes(digest)) if making.stands(_chunk(stem), digest):
                yield file, stem, Output(_chunk(stem), None, digest)
            case _:
                making.go_on()
                content = joined.content(file)
                stem, digest = name(making.language, content), digest_of(content)
                making.keep(key, (stem, digest))
                yield file, stem, Output(_chunk(stem), content, digest)


def _chunk(stem: str) -> str:
    return f"{FOLDER}/index/{stem}.pf_index"


def _parted(outputs: Iterable[Output]) -> Index:
    """Part what was made from what stands."""
    made, standing = [], {}
    for output in outputs:
        if isinstance(output.content, bytes):
            made.append(output if output.digest else replace(output, digest=digest_of(output.content)))
        else:
            standing[output.path] = output.digest
    return Index(tuple(made), standing)
