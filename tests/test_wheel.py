"""The wheel, installed elsewhere, builds a site with its own themes."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT, write_tree


def run(*args, **options):
    done = subprocess.run([str(arg) for arg in args], capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_installed_wheel_builds_a_site(tmp_path):
    """Nothing of the checkout is needed: code, themes and data lie in the wheel."""
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("newsfold-*.whl")
    place = tmp_path / "place"
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", place, wheel)
    folder = tmp_path / "elsewhere"
    write_tree(
        folder,
        {"content/a.md": "# The bridge is closed\n\nLorries must go by Neufeld from Monday, police said.\n"},
    )
    env = {**os.environ, "PYTHONPATH": str(place)}
    where = run(sys.executable, "-c", "import generator; print(generator.__file__)", cwd=folder, env=env)
    assert where.startswith(str(place))
    for theme in ("broadsheet", "plain"):
        run(place / "bin/newsfold", "build", "--theme", theme, "--output", theme, cwd=folder, env=env)
        assert (folder / theme / "index.html").is_file()
        assert list((folder / theme / "assets").rglob("*.css"))
    run(place / "bin/newsfold", "new", "site-of-mine", cwd=folder, env=env)
    assert (folder / "site-of-mine/.github/workflows/site.yml").is_file()
