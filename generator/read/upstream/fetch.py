"""Getting a file over https: bounded in size and time, from one host only, and not again if it is still the same."""

from __future__ import annotations

import json
import ssl
import time
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import IO, TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from generator.read.kept import Kept, entry_name
from generator.read.upstream.address import is_same_place
from generator.read.upstream.errors import UpstreamError

if TYPE_CHECKING:
    from http.client import HTTPMessage, HTTPResponse

MOST_BYTES = 64 * 1024 * 1024
PATIENCE = 20.0  # seconds without a byte
DEADLINE = 120.0  # seconds for all files together
_PIECE = 1 << 16
_MOST_KEPT = 128
_GONE = frozenset({404, 410})
_UNCHANGED = 304


def make_opener(context: ssl.SSLContext | None = None) -> OpenerDirector:
    """What opens addresses: https with certificates verified, and nothing else; no cookies, no passwords.

    `context` holds the certificates that are believed; without it the system's. A proxy that the environment names is
    used.
    """
    opener = OpenerDirector()
    handlers = (
        ProxyHandler(),
        HTTPSHandler(context=context or ssl.create_default_context()),
        _SameHost(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    opener.addheaders = [("User-Agent", "lnrgen"), ("Accept-Encoding", "identity")]
    return opener


class _SameHost(HTTPRedirectHandler):
    """Follows a redirect on the same host; to another one it might send us anywhere, our own network included."""

    max_redirections = 5

    def redirect_request(  # noqa: PLR0913, PLR0917  urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request. UpstreamError where it would go to another host, or not over https."""
        if not is_same_place(req.full_url, newurl):
            fp.close()
            raise UpstreamError(
                f"The server sends us on to {newurl}, which is not the same host. Is that the new address?"
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@dataclass(slots=True)
class Fetcher:
    """Fetches files. Those that the server says are unchanged come from the user's cache folder, if that is private."""

    opener: OpenerDirector
    kept: Kept
    _left: int = field(default=MOST_BYTES, init=False)
    _until: float = field(default=0.0, init=False)

    def get(self, url: str) -> bytes | None:
        """The file; None where the server says that there is none. UpstreamError with the reason, for the user."""
        known = self._known(url)
        headers = {name: value for name, value in known[0].items() if value} if known else {}
        try:
            with self.opener.open(Request(url, headers=headers), timeout=PATIENCE) as response:  # noqa: S310  https only
                data = self._body(response)
                self._keep(url, response, data)
                return data
        except HTTPError as error:
            error.close()
            return self._refused(error, known[1] if known else None)
        except URLError as error:
            raise UpstreamError(f"{_host(url)} cannot be reached: {_reason(error.reason)}.") from None
        except (OSError, HTTPException, ValueError) as error:
            raise UpstreamError(f"{_host(url)} broke off: {_reason(error)}.") from None

    def _refused(self, error: HTTPError, known: bytes | None) -> bytes | None:
        if error.code == _UNCHANGED and known is not None:
            return known
        if error.code in _GONE:
            return None
        raise UpstreamError(f"{_host(error.url or '')} answers with {error.code} {error.reason or ''}".rstrip() + ".")

    def _body(self, response: HTTPResponse) -> bytes:
        self._until = self._until or time.monotonic() + DEADLINE
        found = bytearray()
        while piece := response.read1(_PIECE):
            found += piece
            self._left -= len(piece)
            if self._left < 0:
                raise UpstreamError(f"The files are larger than {MOST_BYTES // 2**20} MiB together.")
            if time.monotonic() > self._until:
                raise UpstreamError(f"The files took longer than {DEADLINE:.0f} seconds.")
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and int(length) != len(found):
            raise UpstreamError(f"{_host(response.url)} broke off before the end of the file.")
        return bytes(found)

    def _known(self, url: str) -> tuple[dict[str, str], bytes] | None:
        """What to ask the server with, and the file as it was then."""
        data = self.kept.load(_entry(url)) if self.kept.is_private() else None
        if data is None:
            return None
        try:
            head, _, body = data.partition(b"\n")
            etag, modified = json.loads(head)
            return {"If-None-Match": str(etag), "If-Modified-Since": str(modified)}, body
        except (ValueError, TypeError):
            return None

    def _keep(self, url: str, response: HTTPResponse, data: bytes) -> None:
        etag, modified = response.headers.get("ETag", ""), response.headers.get("Last-Modified", "")
        if (etag or modified) and self.kept.is_private():
            self.kept.save(_entry(url), json.dumps([etag, modified]).encode() + b"\n" + data, _MOST_KEPT)


def _entry(url: str) -> str:
    return entry_name("upstream", url) + ".page"


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0] or "The server"


def _reason(error: object) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate does not hold ({error.verify_message})"
    if isinstance(error, TimeoutError):
        return f"no answer within {PATIENCE:.0f} seconds"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
