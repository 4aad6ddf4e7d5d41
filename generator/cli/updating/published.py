"""NEW of `lnrgen update`: a folder, an .xsd, a .zip or an https address, as files that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from generator.cli.exits import UsageError
from generator.read.upstream.address import is_address
from generator.read.upstream.archive import is_archive, unpack
from generator.read.upstream.errors import AddressError, UpstreamError
from generator.read.upstream.fetch import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Published:
    """What was named, as it is on the disk now: `path` is a folder or an .xsd, `shown` what the user wrote."""

    path: Path
    shown: str


@contextmanager
def published(named: str) -> Iterator[Published]:
    """The published files; what had to be unpacked or fetched is gone afterwards.

    UsageError where there is no such thing, or it cannot be had.
    """
    path = Path(named)
    archived = not is_address(named) and path.is_file() and is_archive(_start(path))
    if not is_address(named) and not archived:
        yield Published(path, path.as_posix())
        return
    with TemporaryDirectory(prefix="lnrgen-") as temporary:
        stem = Path(urlsplit(named).path).stem if is_address(named) else path.stem
        folder = Path(temporary).resolve() / (stem.lstrip(".") or "published")
        folder.mkdir()
        try:
            found = _fetched(named, folder) if is_address(named) else unpack(_bytes(path), folder)
        except (AddressError, UpstreamError) as error:
            raise UsageError(f"{named}: {error}") from None
        yield Published(found, named)


def _start(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(4)


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > MOST_BYTES:
        raise UpstreamError(f"The .zip is larger than {MOST_BYTES // 2**20} MiB.")
    return path.read_bytes()


def _fetched(address: str, folder: Path) -> Path:
    from generator.read.kept import Kept  # noqa: PLC0415  the network is loaded for those who ask
    from generator.read.upstream.fetch import Fetcher, make_opener  # noqa: PLC0415
    from generator.read.upstream.published import fetch_published  # noqa: PLC0415

    return fetch_published(address, folder, Fetcher(make_opener(), Kept.default())).path
