"""NEW of `lnrgen update`: a folder, an .xsd or a .zip, as files that can be read. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cli.exits import UsageError
from generator.read.upstream.address import is_address
from generator.read.upstream.archive import is_archive, unpack
from generator.read.upstream.errors import UpstreamError
from generator.read.upstream.fetch import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Published:
    """What was named, as it is on the disk now: `path` is a folder or an .xsd, `shown` what the user wrote."""

    path: Path
    shown: str


@contextmanager
def published(named: str) -> Iterator[Published]:
    """The published files; what had to be unpacked is gone afterwards.

    UsageError where there is no such thing, or it cannot be had.
    """
    if is_address(named):
        message = (
            "NEW is an address, and update fetches nothing: what you take over is what you have seen. Download it, "
            "and name the .xsd, the .zip or the folder. To compare with an address: lnrgen check --upstream."
        )
        raise UsageError(message)
    path = Path(named)
    if not (path.is_file() and is_archive(_start(path))):
        yield Published(path, path.as_posix())
        return
    with TemporaryDirectory(prefix="lnrgen-") as temporary:
        folder = Path(temporary).resolve() / (path.stem.lstrip(".") or "published")
        folder.mkdir()
        try:
            found = unpack(_bytes(path), folder)
        except UpstreamError as error:
            raise UsageError(f"{named}: {error}") from None
        yield Published(found, named)


def _start(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(4)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise UpstreamError(f"The .zip is larger than {MOST_BYTES // 2**20} MiB.")
    return path.read_bytes()
