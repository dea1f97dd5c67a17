"""A publication that is cut off: run as a program, it forks one for every moment at which that can happen.

The moments are the system calls of publishing as Python announces them to audit hooks; `kill` ends the process
there, `full` lets the call fail as on a full disk, `random` kills it at a random time. Prints what came of it
as JSON: how many were cut off, and what was found that is neither the old site nor the new one. In the mode `again` one
process publishes a few files again and again, and knows what it left.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

from generator.cache.memo import Memo
from generator.errors import PublishError
from generator.model import Output
from generator.publish import note_standing, prepare_standby, publish, read_standing, reserve

CALLS = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.chmod", "os.scandir"}
OLD = {
    "index.html": b"old front", "same.html": b"same", "gone/deep/page.html": b"gone", "assets/a.css": b"old style",
    "thing": b"a file", "topics/x.html": b"old", "topics/x.xml": b"old feed", "folder/inner.txt": b"inner",
}  # fmt: skip
NEW = {
    "index.html": b"new front!", "same.html": b"same", "assets/b.css": b"new style",
    "thing/inside.html": b"now a folder",
    "topics/x.html": b"new", "topics/y.html": b"y", "folder": b"now a file", "big.bin": b"x" * 300_000,
}  # fmt: skip
KEPT = {".gitkeep": b"", ".DS_Store": b"litter"}


def outputs(files):
    return [Output(path, content) for path, content in sorted(files.items())]


def put(files, site, mode="swap", *, standby=False, memory=None):
    with reserve(site) as place:
        before = read_standing(place, memory) if memory else None
        done = publish(outputs(files), place, "swap" if memory else mode, standing=before)
        if memory:
            note_standing(place, memory, before, done, ({}, frozenset(files)))
        if standby:
            prepare_standby(place, memory)


def read(site):
    """Return the site as its readers see it, without what newsfold keeps for itself."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and not path.relative_to(site).parts[0].startswith(".newsfold")
    }


def cut_off_at(moment, fault, site, mode, memory):
    """Publish the new site in a child that is cut off at a moment; return whether it was."""
    child = os.fork()
    if not child:
        seen = 0

        def hook(event, args):
            nonlocal seen
            if event not in CALLS or (event == "open" and not args[2] & (os.O_WRONLY | os.O_RDWR)):
                return
            seen += 1
            if seen == moment and fault == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            if seen == moment or (seen > moment and fault == "full-on" and event in {"open", "os.mkdir"}):
                raise OSError(28, "No space left on device", str(args[0]))

        sys.addaudithook(hook)
        try:
            put(NEW, site, mode, memory=memory)
        except PublishError:
            os._exit(3)
        except BaseException as error:  # noqa: BLE001 - anything else would be a traceback for the user
            sys.stderr.write(repr(error))
            os._exit(4)
        os._exit(0 if seen < moment else 5)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def kill_at_random(site, mode, seconds, memory):
    child = os.fork()
    if not child:
        put(NEW, site, mode, memory=memory)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def whole(found, mode):
    if mode != "in-place":
        return found in ({**OLD, **KEPT}, {**NEW, **KEPT})
    return all(content in (OLD.get(path), NEW.get(path), KEPT.get(path)) for path, content in found.items())


def main(folder, fault, mode, count):
    chance, latest = random.Random(5), 0.012  # noqa: S311 - moments, no secrets
    cut, wrong, codes = 0, [], {}
    if mode == "again":  # a file that becomes a folder is done in the other way
        for files in (OLD, NEW):
            for path in [path for path in files if path.startswith(("thing", "folder"))]:
                del files[path]
    for moment in range(1, count + 1):
        work = folder / str(moment)
        site = work / "site"
        site.mkdir(parents=True)
        for path, content in KEPT.items():
            (site / path).write_bytes(content)
        memory = Memo("code", lasting=True) if mode == "again" else None
        put(OLD, site, mode, standby=mode == "again" or (mode == "swap" and moment % 2 == 0), memory=memory)
        step = (moment + 1) // 2
        code = (
            kill_at_random(site, mode, chance.random() * latest, memory)
            if fault == "random"
            else cut_off_at(step, fault, site, mode, memory)
        )
        latest *= 1.1 if code else 0.8  # how long it takes depends on how busy the machine is
        codes[code] = codes.get(code, 0) + 1
        cut += code != 0
        found = read(site)
        if not whole(found, mode) or (code == 3 and mode != "in-place" and found != {**OLD, **KEPT}):
            wrong.append((moment, code, sorted(found)))
        put(NEW, site, mode, memory=memory)
        if read(site) != {**NEW, **KEPT}:
            wrong.append((moment, "next", sorted(read(site))))
        put(OLD, site, mode, memory=memory)
        if (
            read(site) != {**OLD, **KEPT}
            or any(work.glob("**/.newsfold-tmp*"))
            or any(work.glob(".site*/staging"))
        ):
            wrong.append((moment, "after", sorted(map(str, work.rglob("*")))))
        shutil.rmtree(work)
        if fault != "random" and code == 0 and moment % 2 == 0:
            break
    sys.stdout.write(json.dumps({"cut": cut, "wrong": wrong, "codes": codes}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
