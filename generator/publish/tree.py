"""Single files of a tree: compared, replaced whole, linked from tree to tree, removed with what they leave empty."""

from __future__ import annotations

import contextlib
import os
import shutil
from errno import ENOENT
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import Content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Output

TEMPORARY = ".newsfold-tmp-"
"""How the name of a file or folder begins that is not whole yet."""
BLOCK = 1 << 20
"""Bytes that are compared at once, so that a long recording is not held in memory."""


def same_content(path: Path, content: bytes | Path | Content | None) -> bool:
    """Tell whether a plain file holds this content: one that was not made again it does, what waits differs."""
    if content is None or isinstance(content, Content):
        return content is None
    try:
        with path.open("rb", buffering=0) as file:
            size = os.fstat(file.fileno()).st_size
            if isinstance(content, bytes):
                return size == len(content) and file.read(size + 1) == content
            with content.open("rb", buffering=0) as wanted:
                if size != os.fstat(wanted.fileno()).st_size:
                    return False
                while block := file.read(BLOCK):
                    if block != wanted.read(len(block)):
                        return False
                return True
    except OSError:
        return False


def waiting(folder: Path, path: str) -> str:
    """Return where in a folder the new file waits that will have a path in the site."""
    return f"{folder}/{blake2b(path.encode(), digest_size=16).hexdigest()}"


def staged(outputs: Iterable[Output], folder: Path) -> list[str]:
    """Return the new files in a folder that hold outputs: those that they were put into when made, else new ones."""
    files = []
    for number, output in enumerate(outputs):
        if output.content is Content.WAITING:
            files.append(waiting(folder, output.path))
        else:
            files.append(f"{folder}/{number}")
            stage(Path(files[-1]), output.content)
    return files


def stage(target: Path, content: bytes | Path | Content | None) -> None:
    """Write a new file that nobody looks at yet. Raises FileNotFoundError where what stood is gone meanwhile."""
    if isinstance(content, bytes):
        write_new(target, content)
    elif isinstance(content, Path):
        shutil.copyfile(content, target)
    else:
        raise FileNotFoundError(ENOENT, "was removed during the build", target.name)


def write_new(target: Path | str, content: bytes) -> None:
    """Write a file in one go, as `Path.write_bytes` does in twice the time."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
    finally:
        os.close(descriptor)


def settle(staged: Path | str, folder: Path, path: str) -> None:
    """Give a staged file its name, in one step, in place of the file or the empty folder that had it."""
    target = f"{folder}/{path}"
    try:
        os.replace(staged, target)  # noqa: PTH105 - ten thousands of paths as records take longer than the system does
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(staged).replace(target)
    except (IsADirectoryError, PermissionError):
        prune(Path(target))
        Path(staged).replace(target)


def prune(folder: Path) -> None:
    """Remove a folder that holds nothing but empty folders. Raises OSError where it holds more."""
    for path in folder.iterdir():
        prune(path)
    folder.rmdir()


def link(tree: Path, other: Path, path: str, spare: Path) -> None:
    """Give a file of one tree its name in another too; a copy where the system will not.

    `spare` is a name that nobody has.
    """
    source, target = f"{tree}/{path}", f"{other}/{path}"
    try:
        _link(source, target)
    except FileExistsError:
        spare.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            os.link(source, spare, follow_symlinks=False)
            spare.replace(target)
            return
        _copy(Path(source), Path(target), spare)
    except FileNotFoundError:
        raise
    except OSError:
        _copy(Path(source), Path(target), spare)


def _link(source: str, target: str) -> None:
    """Link a file; most often there is the folder already, and to ask takes as long as to link."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        os.link(source, target, follow_symlinks=False)


def _copy(source: Path, target: Path, spare: Path) -> None:
    if not same_content(target, source):
        shutil.copy2(source, spare, follow_symlinks=False)
        spare.replace(target)


def remove(folder: Path, path: str) -> None:
    """Remove a file where it is there, and the folders above it that are empty then, up to the tree itself."""
    target = folder / path
    if target.is_dir() and not target.is_symlink():
        return
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        target.unlink()
    for parent in list(target.parents)[: path.count("/")]:
        try:
            parent.rmdir()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            break


def clear(path: Path) -> None:
    """Remove something of newsfold's own with all that is in it, where it exists."""
    with contextlib.suppress(FileNotFoundError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def resemble(made: Path, model: Path) -> None:
    """Give a folder the owner, mode and attributes of another, as far as the system lets us."""
    with contextlib.suppress(OSError):
        shutil.copystat(model, made)
    with contextlib.suppress(OSError, AttributeError):
        status = model.stat()
        os.chown(made, status.st_uid, status.st_gid)
