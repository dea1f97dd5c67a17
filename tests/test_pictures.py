"""Pictures: their sizes are read, told on the page, and never trusted."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image

from generator.load.pictures import measure
from tests.conftest import run_newsfold, write_tree


def drawn(kind, size=(40, 30), **options):
    file = io.BytesIO()
    Image.new("RGB", size, "#a0522d").save(file, kind, **options)
    return file.getvalue()


def turned():
    image, file = Image.new("RGB", (40, 30)), io.BytesIO()
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("a.png", drawn("PNG"), (40, 30)),
        ("a.jpg", drawn("JPEG"), (40, 30)),
        ("turned.jpg", turned(), (30, 40)),
        ("a.gif", drawn("GIF"), (40, 30)),
        ("a.webp", drawn("WEBP"), (40, 30)),
        ("lies.png", drawn("GIF"), (40, 30)),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"/>', (40, 30)),
        ("box.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40.4 29.6"/>', (40, 30)),
        ("none.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="50%" height="2em"/>', (0, 0)),
        ("bad.svg", b"<svg", (0, 0)),
        ("empty.png", b"", (0, 0)),
        ("text.jpg", b"no picture at all", (0, 0)),
        ("cut.png", drawn("PNG")[:20], (0, 0)),
    ],
)
def test_sizes_are_those_that_a_browser_shows(tmp_path, name, content, size):
    """Raster and vector, turned by their camera, mislabelled, broken: the size, or nothing."""
    write_tree(tmp_path, {name: content})
    assert measure(tmp_path / name) == size


def test_a_bomb_is_measured_and_not_opened(tmp_path):
    """A picture that claims to be huge costs nothing: only its head is read."""
    head = drawn("PNG")
    huge = head[:16] + (60000).to_bytes(4, "big") * 2 + head[24:]
    write_tree(tmp_path, {"huge.png": huge})
    assert measure(tmp_path / "huge.png") in {(0, 0), (60000, 60000)}


def test_page_shows_pictures_with_their_size(tmp_path):
    """The article's own picture has its description; those in the text get sizes, and an empty one where none is."""
    text = (
        "---\ntitle: Boats\nimage: boat.png\nimage_alt: A boat & its crew\n---\n\n"
        "The trawler brought nine tonnes of haddock.\n\n![Quay](quay.jpg)\n\n![](quay.jpg)\n"
    )
    write_tree(
        tmp_path,
        {
            "content/boats-at-quay.md": text,
            "content/boat.png": drawn("PNG"),
            "content/quay.jpg": drawn("JPEG", (8, 6)),
        },
    )
    for theme in ("broadsheet", "plain"):
        done = run_newsfold("build", "--theme", theme, "--output", theme, cwd=tmp_path)
        assert done.code == 0, done.err
        page = (tmp_path / theme / "articles/boats-at-quay.html").read_text()
        assert 'alt="A boat &amp; its crew" width="40" height="30"' in " ".join(page.split())
        assert page.count('width="8" height="6"') == 2
        assert 'alt="Quay"' in page
        assert 'alt=""' in page


def test_picture_of_another_host_is_not_shown(tmp_path):
    """Nothing is asked of another host: a remote picture is named in a note, and stands nowhere."""
    text = (
        "---\ntitle: Boats at the quay\nimage: https://pictures.example.org/boat.png\n---\n\nNine tonnes.\n"
    )
    write_tree(tmp_path, {"content/boats.md": text})
    done = run_newsfold("build", cwd=tmp_path)
    assert "is on another host and is not shown" in done.err
    assert "pictures.example.org" not in (tmp_path / "site/articles/boats.html").read_text()
    assert "image" not in json.loads((tmp_path / "site/feed.json").read_text())["items"][0]
