"""The built-in types: their lexical forms as regular expressions, and what values they have (XML Schema Part 2)."""

from __future__ import annotations

from dataclasses import dataclass

_YEAR = r"-?([1-9][0-9]{3,}|0([1-9][0-9]{2}|0[1-9][0-9]|00[1-9]))"
_FOURTH = r"(0[48]|[2468][048]|[13579][26])"
_LEAP_YEAR = rf"-?(([1-9][0-9]*)?([0-9]{{2}}{_FOURTH}|{_FOURTH}00)|[1-9][0-9]*0000)"
_USUAL_DAY = r"((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
_DATE = rf"({_YEAR}-{_USUAL_DAY}|{_LEAP_YEAR}-02-29)"
_TIME = r"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)"
ZONE = r"(Z|[+\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_NUMBER = r"([0-9]+(\.[0-9]*)?|\.[0-9]+)"
_FLOAT = rf"[+\-]?{_NUMBER}([Ee][+\-]?[0-9]+)?|-?INF|NaN"
_SECONDS = r"[0-9]+(\.[0-9]+)?S"
_DAYS = r"([0-9]+Y([0-9]+M)?([0-9]+D)?|[0-9]+M([0-9]+D)?|[0-9]+D)"
_HOURS = rf"T([0-9]+H([0-9]+M)?({_SECONDS})?|[0-9]+M({_SECONDS})?|{_SECONDS})"
_NCNAME = r"[\i-[:]][\c-[:]]*"
_OCTET = "[A-Za-z0-9+/]"
_SPACED = f"{_OCTET} ?"
_BASE64 = f"(({_SPACED}){{4}})*(({_SPACED}){{3}}{_OCTET}|({_SPACED}){{2}}[AEIMQUYcgkosw048] ?=|{_SPACED}[AQgw] ?= ?=)|"
_URI_CHARACTER = r"([A-Za-z0-9._~!$&'()*+,;=:@\-]|[^!-~]|[<>" + '"' + r"{}|\\\^`]|%[0-9A-Fa-f]{2})"
_URI_NO_COLON = _URI_CHARACTER.replace(":@", "@")
_HOST = rf"(\[[^\]]*\]|({_URI_NO_COLON.replace('@', '')})*)"
_AUTHORITY = rf"//(({_URI_CHARACTER.replace('@', '')})*@)?{_HOST}(:[0-9]{{1,9}})?"
_SEGMENTS = f"(/{_URI_CHARACTER}*)*"
_ABSOLUTE = f"/({_URI_CHARACTER}+{_SEGMENTS})?"
_TAIL = rf"(\?({_URI_CHARACTER}|[/?])*)?(#({_URI_CHARACTER}|[/?\[\]])*)?"
_URI = (
    rf"([A-Za-z][A-Za-z0-9+.\-]*:({_AUTHORITY}{_SEGMENTS}|{_ABSOLUTE}|{_URI_CHARACTER}+{_SEGMENTS}|)"
    rf"|{_AUTHORITY}{_SEGMENTS}|{_ABSOLUTE}|{_URI_NO_COLON}+{_SEGMENTS}|){_TAIL}"
)


@dataclass(frozen=True, slots=True)
class Builtin:
    """A built-in type: all of `forms` hold of its texts, and its value lies between `low` and `high`, both included.

    `primitive` is the type whose values it shares; `base` the type it restricts, if values of it are all its own.
    """

    primitive: str
    forms: tuple[str, ...] = ()
    base: str | None = None
    low: str | None = None
    high: str | None = None
    space: str = "collapse"


_PRIMITIVES = {
    "boolean": "true|false|1|0",
    "decimal": rf"[+\-]?{_NUMBER}",
    "float": _FLOAT,
    "double": _FLOAT,
    "duration": rf"-?P({_DAYS}({_HOURS})?|{_HOURS})",
    "dateTime": rf"{_DATE}T{_TIME}{ZONE}?",
    "date": rf"{_DATE}{ZONE}?",
    "time": rf"{_TIME}{ZONE}?",
    "gYearMonth": rf"{_YEAR}-(0[1-9]|1[0-2]){ZONE}?",
    "gYear": rf"{_YEAR}{ZONE}?",
    "gMonthDay": rf"--({_USUAL_DAY}|02-29){ZONE}?",
    "gMonth": rf"--(0[1-9]|1[0-2]){ZONE}?",
    "gDay": rf"---(0[1-9]|[12][0-9]|3[01]){ZONE}?",
    "hexBinary": r"([0-9A-Fa-f]{2})*",
    "base64Binary": _BASE64,
    "anyURI": _URI,
    "QName": f"({_NCNAME}:)?{_NCNAME}",
    "NOTATION": f"({_NCNAME}:)?{_NCNAME}",
}
_STRINGS: dict[str, tuple[str | None, tuple[str, ...], str]] = {
    "string": (None, (), "preserve"),
    "normalizedString": ("string", (), "replace"),
    "token": ("normalizedString", (), "collapse"),
    "language": ("token", ("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*",), "collapse"),
    "NMTOKEN": ("token", (r"\c+",), "collapse"),
    "Name": ("NMTOKEN", (r"\i\c*",), "collapse"),
    "NCName": ("Name", (_NCNAME,), "collapse"),
    "ID": ("NCName", (_NCNAME,), "collapse"),
    "IDREF": ("NCName", (_NCNAME,), "collapse"),
    "ENTITY": ("NCName", (_NCNAME,), "collapse"),
}
_INTEGER = r"[+\-]?[0-9]+"
_INTEGERS: dict[str, tuple[str, str | None, str | None]] = {
    "integer": ("decimal", None, None),
    "nonPositiveInteger": ("integer", None, "0"),
    "negativeInteger": ("nonPositiveInteger", None, "-1"),
    "nonNegativeInteger": ("integer", "0", None),
    "positiveInteger": ("nonNegativeInteger", "1", None),
    "long": ("integer", str(-(2**63)), str(2**63 - 1)),
    "int": ("long", str(-(2**31)), str(2**31 - 1)),
    "short": ("int", str(-(2**15)), str(2**15 - 1)),
    "byte": ("short", "-128", "127"),
    "unsignedLong": ("nonNegativeInteger", "0", str(2**64 - 1)),
    "unsignedInt": ("unsignedLong", "0", str(2**32 - 1)),
    "unsignedShort": ("unsignedInt", "0", "65535"),
    "unsignedByte": ("unsignedShort", "0", "255"),
}
_ANY = ("anySimpleType", "anyAtomicType", "untypedAtomic")

BUILTINS: dict[str, Builtin] = {
    **{name: Builtin(name, (form,)) for name, form in _PRIMITIVES.items()},
    **{name: Builtin("string", forms, base, space=space) for name, (base, forms, space) in _STRINGS.items()},
    **{name: Builtin("decimal", (_INTEGER,), base, low, high) for name, (base, low, high) in _INTEGERS.items()},
    **dict.fromkeys(_ANY, Builtin("string", space="preserve")),
    "error": Builtin("string", (r"[\s-[\s]]",), "ENTITY"),
    "dateTimeStamp": Builtin("dateTime", (rf"{_DATE}T{_TIME}{ZONE}",), "dateTime"),
    "yearMonthDuration": Builtin("duration", (_PRIMITIVES["duration"], "[^DT]*"), "duration"),
    "dayTimeDuration": Builtin("duration", (_PRIMITIVES["duration"], "[^YM]*(T.*)?"), "duration"),
}
"""By local name."""


_DAY = "(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"
_CLOCK = r"([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
_PLAIN_NUMBER = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
PLAIN: dict[str, str] = {
    "decimal": _PLAIN_NUMBER,
    "float": f"{_PLAIN_NUMBER}|-?INF|NaN",
    "double": f"{_PLAIN_NUMBER}|-?INF|NaN",
    "date": f"{_DAY}.*",
    "dateTime": f"{_DAY}T{_CLOCK}{ZONE}?",
    "time": f"{_CLOCK}{ZONE}?",
    "gYear": "(19|20)[0-9]{2}.*",
    "gYearMonth": "(19|20)[0-9]{2}-.*",
    "base64Binary": "[^ ]*",
    "string": "[ -~]*",
    "anyURI": "[!-~]*",
    "QName": "[^:]*|[a-z]+:[a-z]+",
    "NOTATION": "[^:]*|[a-z]+:[a-z]+",
}
"""How people write values, by primitive type: a witness is written so if there is one."""


def descends(name: str, ancestor: str) -> bool:
    """Whether every text of a built-in type is one of another by derivation."""
    at: str | None = name
    while at is not None:
        if at == ancestor:
            return True
        at = BUILTINS[at].base
    return False
