"""How far a run is, and what took how long."""

from __future__ import annotations

import os
import pstats
import pty
import re
import subprocess
import sys

from tests.conftest import ROOT, run_newsfold, write_tree

ARTICLE = "---\ntitle: Bridge\ndate: 2026-03-01\n---\n\nThe bridge of Altfeld stays shut until May.\n"
DRAWS = """
import sys
import time
from generator import terminal

terminal.WORTH_A_BAR = 0
shown = terminal.Terminal()
shown.tell("load", 0, 0)
for done in range(40):
    shown.tell("digest", done, 500)
    time.sleep(0.02)
shown.end()
print("done")
"""


def test_bar_tells_stage_count_rate_and_time_left():
    """On a terminal a long run shows its stage, how many of how many, how many a second and the time left."""
    leader, follower = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    drawing = subprocess.Popen(
        [sys.executable, "-c", DRAWS], stderr=follower, stdout=subprocess.PIPE, env=env
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            got = os.read(leader, 4096)
        except OSError:  # nobody holds the other end any more
            break
        if not got:
            break
        shown += got
    os.close(leader)
    assert drawing.communicate()[0] == b"done\n"
    told = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode())
    assert "reading" in told
    assert re.search(r"writing digests .*\d+/500 +\d+/s +\d:\d\d:\d\d", told)


def test_bar_is_not_drawn_into_a_pipe(tmp_path):
    """Where stderr is no terminal nothing is drawn."""
    write_tree(tmp_path, {"content/a.md": ARTICLE})
    done = run_newsfold("build", cwd=tmp_path)
    assert "\x1b" not in done.err + done.out


def test_profile_is_written_also_where_nothing_changed(tmp_path):
    """`--profile` writes what `python -m pstats` reads, whether or not there is something to do."""
    write_tree(tmp_path, {"content/a.md": ARTICLE})
    for name in ("first", "second"):
        done = run_newsfold("build", "--jobs", "1", "--profile", name, cwd=tmp_path)
        assert done.code == 0, done.err
        functions = {name for _, _, name in pstats.Stats(str(tmp_path / name)).stats}
        assert "build_into" in functions


def test_profile_that_cannot_be_written_is_said_before_the_build(tmp_path):
    """A place where no profile can be is an option that cannot be used."""
    write_tree(tmp_path, {"content/a.md": ARTICLE})
    done = run_newsfold("build", "--profile", "nowhere/profile", cwd=tmp_path)
    assert done.code == 2
    assert "cannot write the profile nowhere/profile: No such file or directory" in done.err
    assert not (tmp_path / "site").exists()


def test_help_shows_how_to_begin_line_by_line(tmp_path):
    """The first help shows three commands, each on a line of its own."""
    done = run_newsfold("--help", cwd=tmp_path)
    assert re.search(
        r"^  Begin with:\n    newsfold new my-site .*\n    cd my-site\n    newsfold watch ",
        done.out,
        re.MULTILINE,
    )
