"""Publishing again and again from one process, which asks the folders and not each file what has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cache.digests import digest_of
from generator.cache.memo import Memo
from generator.cache.store import Store
from generator.errors import PublishError
from generator.model import Output
from generator.publish import note_standing, prepare_standby, publish, read_standing, reserve
from tests.conftest import read_tree
from tests.waiting import tick

FIRST = {"index.html": "a", "topics/x.html": "b", "topics/y.html": "c", "assets/a.css": "d"}


@pytest.fixture
def memory():
    """What a process remembers."""
    return Memo("code", lasting=True)


def put(files, folder, memory, *, ready=False):
    """Publish as a build does; what stands as it is wanted is not handed over."""
    with reserve(folder) as place:
        standing = read_standing(place, memory)
        outputs = [Output(path, text.encode(), digest_of(text.encode())) for path, text in files.items()]
        made = [output for output in outputs if standing.digests.get(output.path) != output.digest]
        stands = {output.path: output.digest for output in outputs if output not in made}
        done = publish(made, place, standing=standing, stands=stands)
        digests = {output.path: output.digest for output in outputs}
        note_standing(place, memory, standing, done, (digests, frozenset(files)))
        if ready:
            prepare_standby(place, memory)
        return done


def texts(folder):
    """Return the site, without its manifest."""
    return {path: data.decode() for path, data in read_tree(folder).items() if path != ".newsfold.json"}


def walks(monkeypatch):
    """Count the trees that are walked."""
    seen = []

    def count(folder, **options):
        seen.append(folder)
        return survey(folder, **options)

    from generator.publish.survey import survey  # noqa: PLC0415 - the real one

    for module in ("generator.publish", "generator.publish.standing", "generator.publish.swap"):
        monkeypatch.setattr(f"{module}.survey", count)
    return seen


def test_a_change_is_published_without_a_walk(tmp_path, memory, monkeypatch):
    """Once both trees are known, files are changed, added and taken away without looking at any other."""
    put(FIRST, tmp_path / "site", memory, ready=True)
    seen = walks(monkeypatch)
    for files in (
        {**FIRST, "index.html": "aa"},
        {**FIRST, "topics/z.html": "e"},
        {"index.html": "f", "new/d/e.txt": "g"},
    ):
        put(files, tmp_path / "site", memory)
        assert texts(tmp_path / "site") == files
        standby = texts(tmp_path / ".site.newsfold/standby")
        assert standby == files
    assert seen == []


def test_what_somebody_puts_into_the_site_is_seen(tmp_path, memory):
    """A foreign file that came between two publications is refused, as it always is."""
    put(FIRST, tmp_path / "site", memory, ready=True)
    put({**FIRST, "index.html": "aa"}, tmp_path / "site", memory)
    tick(tmp_path)
    (tmp_path / "site/topics/thesis.doc").write_text("years of work")
    with pytest.raises(PublishError, match=r"thesis\.doc"):
        put({**FIRST, "index.html": "b"}, tmp_path / "site", memory)


def test_what_somebody_takes_from_the_site_comes_back(tmp_path, memory):
    """A page that was deleted by hand is there again after the next publication."""
    put(FIRST, tmp_path / "site", memory, ready=True)
    tick(tmp_path)
    (tmp_path / "site/topics/x.html").unlink()
    put({**FIRST, "index.html": "b"}, tmp_path / "site", memory)
    assert texts(tmp_path / "site") == {**FIRST, "index.html": "b"}


def test_what_arrives_during_the_exchange_is_given_back(tmp_path, memory, monkeypatch):
    """A file that somebody puts into the old site at the last moment is found in the new one."""
    from generator.publish import exchange  # noqa: PLC0415 - the real one

    put(FIRST, tmp_path / "site", memory, ready=True)
    real = exchange.exchange

    def late(*args):
        (tmp_path / "site/thesis.doc").write_text("years of work")
        real(*args)

    monkeypatch.setattr("generator.publish.quick.exchange", late)
    put({**FIRST, "index.html": "b"}, tmp_path / "site", memory)
    assert (tmp_path / "site/thesis.doc").read_text() == "years of work"


def test_a_copied_site_is_known_after_one_build(tmp_path):
    """Files that were copied hold the same and look otherwise: they are made once more, and then known again."""
    site, cache = tmp_path / "site", tmp_path / "cache"

    def build():
        memo = Memo("code", Store.open(cache), once=True)
        memo.begin()
        with reserve(site) as place:
            known = set(read_standing(place, memo).digests)
        put(FIRST, site, memo)
        memo.end()
        memo.close()
        return known

    assert (build(), build()) == (set(), set(FIRST))
    for path in ("index.html", "topics/x.html"):
        (site / "copy").write_bytes((site / path).read_bytes())
        (site / "copy").replace(site / path)
    assert build() == set(FIRST) - {"index.html", "topics/x.html"}
    assert build() == set(FIRST)


def test_another_process_may_publish_between(tmp_path, memory):
    """What another one published is what the next publication sets out from."""
    put(FIRST, tmp_path / "site", memory, ready=True)
    put({"index.html": "other"}, tmp_path / "site", Memo("code", lasting=True))
    put({**FIRST, "index.html": "b"}, tmp_path / "site", memory)
    assert texts(tmp_path / "site") == {**FIRST, "index.html": "b"}


names = st.sampled_from(["a", "b", "A", "d/e", "d/f", "g/h/i", "g", "d"])
sites = st.dictionaries(names, st.sampled_from(["1", "22", "333"]), max_size=6)


@given(history=st.lists(sites, min_size=2, max_size=6))
def test_the_folder_always_holds_the_last_site(tmp_path_factory, history):
    """Whatever was published before, the site is the last one that could be, and nothing else."""
    folder, memory = tmp_path_factory.mktemp("again") / "site", Memo("code", lasting=True)
    last = None
    for number, files in enumerate(history):
        try:
            put(files, folder, memory, ready=number == 0)
        except PublishError:
            continue
        last = files
        assert texts(folder) == last
