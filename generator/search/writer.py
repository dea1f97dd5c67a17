"""The writer of a site's index: it has the segments made and merged, and gives the files.

What was not touched since the last build is not made. Which segments were known decides how long it takes, and nothing
else: a build that knows none makes the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.errors import Problem, Severity
from generator.model import Output
from generator.search.codec import FormatError, name, packed
from generator.search.engine import Engine
from generator.search.fragments import fragments, fragments_stand, name_fragments
from generator.search.index import ENTRY, FOLDER, Index
from generator.search.job import UnwantedError
from generator.search.merge import Merge
from generator.search.program import Program, SearchError
from generator.search.scratch import sweep
from generator.search.segment import FIELDS
from generator.search.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.search.index import Pages
    from generator.search.job import Job
    from generator.search.merge import Chunk
    from generator.search.segment import Segment


def index(pages: Pages, job: Job) -> tuple[Index, tuple[Problem, ...]]:
    """Index pages; return the index, and what went wrong. Raises UnwantedError where it is cut short."""
    try:
        program = Program.found()
        sweep()
        language = job.language.partition("-")[0].lower()
        return make_index(pages, program, replace(job, stamp=program.stamp, language=language)), ()
    except (SearchError, FormatError) as error:
        hint = "set 'search: false' for a site without it"
        return Index(), (Problem("newsfold.yml", 1, 1, Severity.WARNING, f"no search: {error}", hint),)


def make_index(pages: Pages, program: Program, job: Job) -> Index:
    """Index pages. Raises SearchError or FormatError where that fails, and UnwantedError where it is cut short."""
    segments = Segments(pages, program, job)
    every, known = range(len(segments)), segments.known
    segments.make(place for place in every if place not in known)
    names = name_fragments((known[place] for place in every), job.language)
    segments.make(place for place in every if not fragments_stand(known[place], names[place], job))
    if not any(names):
        return Index()
    engine = _standing_engine(job)
    if engine is None:
        segments.make([] if segments.fresh else [0])
        engine = next(iter(segments.fresh.values())).engine
        job.keep(job.key("engine"), engine.closed())
    ordered = [known[place] for place in every]
    try:
        files = list(_files(ordered, names, engine, job))
    except UnwantedError:
        segments.leave()
        raise
    segments.leave(done=True)
    return _parted([*fragments(ordered, names, segments.fresh), *files])


def _standing_engine(job: Job) -> Engine | None:
    """Return the engine that stands."""
    key = job.key("engine")
    known = Engine.reopened(job.known([key]).get(key))
    stands = known and all(job.stands(f"{FOLDER}/{path}", made) for path, made in known.digests.items())
    return known if stands else None


def _files(
    segments: Sequence[Segment], names: Sequence[Sequence[str]], engine: Engine, job: Job
) -> Iterator[Output]:
    """Yield all files but the fragments."""
    merge, chunks, filters = Merge(segments), [], []
    for file, stem, output in _words(merge, job):
        yield output
        chunks.append((file.first, file.last, stem))
    for label, values in merge.filters():
        content = packed([label, values])
        filters.append((label, name(job.language, content)))
        yield Output(f"{FOLDER}/filter/{filters[-1][1]}.pf_filter", content)
    lengths = (length for segment in segments for _, length in segment.pages)
    pages = list(zip((stem for stems in names for stem in stems), lengths, strict=True))
    meta = packed([engine.version, pages, chunks, filters, [], FIELDS])
    stem = name(job.language, meta)
    yield Output(f"{FOLDER}/pagefind.{stem}.pf_meta", meta)
    for path, digest in engine.digests.items():
        yield Output(f"{FOLDER}/{path}", engine.files.get(path), digest)
    yield Output(f"{FOLDER}/{ENTRY}", engine.enter(stem, len(pages)))


def _words(merge: Merge, job: Job) -> Iterator[tuple[Chunk, str, Output]]:
    """Yield the files of words with their names; what stands is not made."""
    files = list(merge.chunks())
    keys = [job.key("words", file.key) for file in files]
    known = job.known(keys)
    for key, file in zip(keys, files, strict=True):
        match known.get(key):
            case (str(stem), bytes(digest)) if job.stands(_chunk(stem), digest):
                yield file, stem, Output(_chunk(stem), None, digest)
            case _:
                job.go_on()
                content = merge.content(file)
                stem, digest = name(job.language, content), digest_of(content)
                job.keep(key, (stem, digest))
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
