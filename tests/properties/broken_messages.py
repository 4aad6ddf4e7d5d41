"""Makes messages that may be broken in any way: from valid ones, or from nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

TAG = re.compile(rb"<(/?)([A-Za-z_][\w.:-]*)")
ATTRIBUTE = re.compile(rb"\s([A-Za-z_][\w.:-]*)=(\"[^\"]*\"|'[^']*')")
TEXT = re.compile(rb">([^<>]+)<")
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "iso-8859-1", "us-ascii", "utf-8-sig", "utf-32", "cp037", "utf-7")
TOKENS = (
    b"<", b">", b"/>", b"</", b"&", b"&amp;", b"&#0;", b"&#xD800;", b"&#x10FFFF;", b"&x;", b"<!--", b"-->",
    b"<![CDATA[", b"]]>", b"<?xml version='1.0'?>", b"<?xml version='1.1'?>", b"<?p?>", b"<!DOCTYPE x>",
    b"<!DOCTYPE x [<!ENTITY e 'e'>]>", b"\x00", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b" ", b"\r\n", b"\t", b"'", b'"', b"=", b":", b"}", b"{", b" xmlns=''", b" xmlns='urn:x'",
    b" xmlns:p='urn:x'", b" xmlns:p=''", b" xmlns:xml='urn:x'", b" p:q='1'", b" xsi:nil='true'", b" xsi:nil='1'",
    b" xsi:type='x'", b" xsi:type='xs:string'", b" xsi:type=''", b" xml:lang='nl'", b" xsi:schemaLocation='a b'",
    b"<a/>", b"<a>", b"</a>", b"NaN", b"INF", b"-0", b"1e99999", b"9" * 5000, b"2020-02-30", b"P", b"\xc2\xa0",
)  # fmt: skip
"""What XML, namespaces and XML Schema give a meaning to."""


def broken(dice: Random, seeds: Sequence[bytes]) -> bytes:
    """A message made of valid ones, broken a few times; or bytes of no meaning."""
    if dice.random() < 0.03:
        return dice.randbytes(dice.randrange(60))
    data = dice.choice(seeds)
    for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
        data = dice.choice(STEPS)(dice, data, seeds)[:200_000]
    return data


def _cut(dice: Random, data: bytes) -> tuple[int, int]:
    start = dice.randrange(len(data) + 1)
    return start, min(len(data), start + dice.choice((1, 2, 5, 20, 200, 2000)))


def _flip(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    if not data:
        return data
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << dice.randrange(8))]) + data[place + 1 :]


def _token(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    places = [found.start() for found in re.finditer(rb"[<>/\s]", data)] or [0]
    place = dice.choice(places) if dice.random() < 0.7 else dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(TOKENS) + data[place:]


def _truncate(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def _drop(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _cut(dice, data)
    return data[:start] + data[end:]


def _double(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _cut(dice, data)
    return data[:end] + data[start:end] * dice.choice((1, 1, 2, 50)) + data[end:]


def _splice(dice: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    other = dice.choice(seeds)
    start, end = _cut(dice, other)
    place = dice.randrange(len(data) + 1)
    return data[:place] + other[start:end] + data[place:]


def _swap_tags(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """One element gets the name of another, at both ends where it can be told."""
    names = sorted({found[2] for found in TAG.finditer(data)})
    if not names:
        return data
    old, new = dice.choice(names), dice.choice(names)
    if dice.random() < 0.5:
        return re.sub(rb"(</?)%s(?=[\s/>])" % re.escape(old), lambda found: found[1] + new, data)
    found = dice.choice(list(TAG.finditer(data)))
    return data[: found.start(2)] + new + data[found.end(2) :]


def _element(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """An element is taken out, doubled, or put elsewhere."""
    tags = [found for found in TAG.finditer(data) if not found[1]]
    if not tags:
        return data
    tag = dice.choice(tags)
    end = re.compile(rb"/>|</%s\s*>" % re.escape(tag[2])).search(data, tag.end())
    if end is None:
        return data
    piece = data[tag.start() : end.end()]
    rest = data[: tag.start()] + data[end.end() :]
    how = dice.randrange(3)
    if how == 0:
        return rest
    place = end.end() if how == 1 else dice.choice(tags).start()
    return data[:place] + piece + data[place:] if how == 1 else rest[:place] + piece + rest[place:]


def _value(dice: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    """A text or an attribute gets another value, or that of another place."""
    form = dice.choice((TEXT, ATTRIBUTE))
    here, there = list(form.finditer(data)), list(form.finditer(dice.choice(seeds)))
    if not here:
        return data
    found = dice.choice(here)
    group = form.groups
    new = dice.choice(there)[group] if there and dice.random() < 0.6 else dice.choice(TOKENS)
    return data[: found.start(group)] + new + data[found.end(group) :]


def _attribute(dice: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    """An attribute is taken out, or put on another element."""
    found = list(ATTRIBUTE.finditer(data))
    if found and dice.random() < 0.5:
        one = dice.choice(found)
        return data[: one.start()] + data[one.end() :]
    others, tags = list(ATTRIBUTE.finditer(dice.choice(seeds))), [one for one in TAG.finditer(data) if not one[1]]
    if not others or not tags:
        return data
    place = dice.choice(tags).end()
    return data[:place] + dice.choice(others)[0] + data[place:]


def _encode(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """Another encoding, declared, declared wrongly, or not declared."""
    encoding = dice.choice(ENCODINGS)
    text = data.decode("utf-8", "replace")
    if dice.random() < 0.7:
        text = re.sub(r"^<\?xml[^>]*\?>", "", text)
        text = f'<?xml version="1.0" encoding="{dice.choice((encoding, "nope", "utf-16", "x" * 50))}"?>' + text
    return text.encode(encoding, "xmlcharrefreplace")


def _deep(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """An element within itself, many times."""
    tags = [found for found in TAG.finditer(data) if not found[1]]
    if not tags:
        return data
    tag = dice.choice(tags)
    times = dice.choice((2, 150, 210, 3000))
    close = b"</" + tag[2] + b">" if dice.random() < 0.8 else b""
    return data[: tag.start()] + (b"<" + tag[2] + b">") * times + close * times + data[tag.start() :]


def _huge(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    """A long attribute, name or text; many attributes."""
    tags = [found for found in TAG.finditer(data) if not found[1]]
    place = dice.choice(tags).end() if tags else 0
    size = dice.choice((300, 70_000))
    many = b"".join(b" a%d=''" % number for number in range(size // 100))
    added = dice.choice((b" long='" + b"x" * size + b"'", b"x" * size, many, b">" + b"y" * size))
    return data[:place] + added + data[place:]


Step = Callable[[Random, bytes, Sequence[bytes]], bytes]
STEPS: tuple[Step, ...] = (
    _flip, _token, _token, _truncate, _drop, _double, _splice, _swap_tags, _swap_tags, _element, _element, _value,
    _value, _attribute, _encode, _deep, _huge,
)  # fmt: skip
