"""xs:anyURI as libxml2 takes it: what XML Schema leaves to be escaped stands for itself, the rest is RFC 3986."""

from __future__ import annotations

import re

_FREE = re.compile('[^!-~]|[<>"{}|\\\\^`]')
_ESCAPED = "%[0-9A-Fa-f]{2}"
_CHARACTER = f"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|{_ESCAPED})"
_NO_COLON = f"(?:[A-Za-z0-9._~!$&'()*+,;=@-]|{_ESCAPED})"
_HOST = rf"(?:\[[^\]]*\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|{_ESCAPED})*)"
_AUTHORITY = f"//(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|{_ESCAPED})*@)?{_HOST}(?::[0-9]{{1,9}})?"
_SEGMENTS = f"(?:/{_CHARACTER}*)*"
_ABSOLUTE = f"/(?:{_CHARACTER}+{_SEGMENTS})?"
_TAIL = rf"(?:\?(?:{_CHARACTER}|[/?])*)?(?:#(?:{_CHARACTER}|[/?\[\]])*)?"
_REFERENCE = re.compile(
    f"(?:[A-Za-z][A-Za-z0-9+.-]*:(?:{_AUTHORITY}{_SEGMENTS}|{_ABSOLUTE}|{_CHARACTER}+{_SEGMENTS}|)"
    f"|{_AUTHORITY}{_SEGMENTS}|{_ABSOLUTE}|{_NO_COLON}+{_SEGMENTS}|){_TAIL}",
    re.ASCII,
)
_LONGEST = 10_000


def is_uri(text: str) -> bool:
    """Whether a text is a URI reference, empty included; one longer than 10,000 characters is none."""
    return len(text) <= _LONGEST and _REFERENCE.fullmatch(_FREE.sub("_", text)) is not None
