"""Files of many messages, read one at a time."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from tests.bindings_support import Case, load, unload, write

APGAR = b'<onderzoek xmlns="urn:lnrgen:apgar"><geslacht>%d</geslacht></onderzoek>'
PREFIXED = b"<a:onderzoek><a:geslacht>1</a:geslacht></a:onderzoek>"
MANY = 5_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("many")
    names = ("apgar", "qnames", "recursion")
    for name in names:
        write(Case(name).specification(), folder, f"many_{name}")
    yield {name: load(folder, f"many_{name}") for name in names}
    for name in names:
        unload(f"many_{name}")


@pytest.fixture(scope="module")
def apgar(made: dict[str, Any]) -> Any:
    return made["apgar"]


class Slowly:
    """A stream that gives a few bytes at a time."""

    def __init__(self, data: bytes, size: int) -> None:
        self._rest = BytesIO(data)
        self._size = size

    def read(self, _: int) -> bytes:
        return self._rest.read(self._size)


def found(module: Any, data: bytes, size: int | None = None) -> list[str]:
    stream = BytesIO(data) if size is None else Slowly(data, size)
    return [str(item.geslacht) for item in module.iter_xml(stream)]


THREE = {
    "wrapper": b"<messages>\n" + b"\n".join(APGAR % n for n in (1, 2, 3)) + b"\n</messages>\n",
    "nested": b"<?xml version='1.0'?><x><y>" + APGAR % 1 + APGAR % 2 + b"</y><!-- c --><y>" + APGAR % 3 + b"</y></x>",
    "joined": b"".join(APGAR % n for n in (1, 2, 3)),
    "documents": b"\n".join(b'<?xml version="1.0" encoding="UTF-8"?>\n' + APGAR % n for n in (1, 2, 3)) + b"\n",
    "marks": b"".join(b"\xef\xbb\xbf" + APGAR % n for n in (1, 2, 3)),
    "comments": b"<!-- < --><?p <a> ?>" + APGAR % 1 + b"<!-- <b> -->" + APGAR % 2 + b"<?q?>\n" + APGAR % 3,
    "encodings": b'<?xml version="1.0" encoding="ISO-8859-1"?><!-- \xe9 -->'
    + APGAR % 1
    + f"{(APGAR % 2).decode()}\n".encode("utf-16")
    + f'<?xml version="1.0" encoding="UTF-16"?><w>{(APGAR % 3).decode()}</w>'.encode("utf-16"),
    "wrapper and document": b"<m>" + APGAR % 1 + APGAR % 2 + b"</m>" + APGAR % 3,
}


@pytest.mark.parametrize("size", [None, 1, 7, 64])
@pytest.mark.parametrize("name", THREE)
def test_messages_are_found_however_they_are_put_together(apgar: Any, name: str, size: int | None) -> None:
    assert found(apgar, THREE[name], size) == ["1", "2", "3"]


def test_a_single_message_is_a_file_of_one(apgar: Any) -> None:
    assert found(apgar, APGAR % 2) == ["2"]
    assert found(apgar, b"<messages/>") == []


def test_an_empty_root_element_is_a_message(made: dict[str, Any]) -> None:
    wide = '<?xml version="1.0" encoding="UTF-16"?><w><onderzoek xmlns="urn:lnrgen:apgar" x=">"/></w>'
    for data in (b"<w><onderzoek xmlns='urn:lnrgen:apgar' x='>'/></w>", wide.encode("utf-16")):
        [one] = made["apgar"].iter_xml(BytesIO(data), strict=False)
        assert [error.reason.split(":")[0] for error in one.noticed] == [
            "onderzoek has no attribute x", "onderzoek misses geslacht"
        ]  # fmt: skip


def test_prefixes_that_are_declared_around_a_message_hold_in_it(made: dict[str, Any]) -> None:
    apgar = made["apgar"]
    [one] = apgar.iter_xml(BytesIO(b'<m xmlns:a="urn:lnrgen:apgar"><n>' + PREFIXED + b"</n></m>"))
    assert apgar.from_xml(apgar.to_xml(one)) == one
    assert found(apgar, b'<m xmlns="urn:lnrgen:apgar"><onderzoek><geslacht>1</geslacht></onderzoek></m>') == ["1"]
    assert found(apgar, b'<m xmlns:a="urn:x"><n xmlns:a="urn:lnrgen:apgar">' + PREFIXED + b"</n></m>") == ["1"]
    with pytest.raises(apgar.MessageError, match="prefix"):
        found(apgar, b'<m><n xmlns:a="urn:lnrgen:apgar">' + PREFIXED + b"</n>" + PREFIXED + b"</m>")
    sample = next(one for one in Case("qnames").samples("valid")).read_bytes()
    text = sample[sample.index(b"?>") + 2 :] if sample.startswith(b"<?xml") else sample
    whole = made["qnames"].from_xml(sample)
    [again] = made["qnames"].iter_xml(BytesIO(b'<m xmlns:p="urn:other">' + text + b"</m>"))
    assert again == whole


def test_another_root_is_read_when_asked_for(made: dict[str, Any]) -> None:
    apgar = made["apgar"]
    assert [type(one) for one in apgar.iter_xml(BytesIO(APGAR % 1), apgar.Onderzoek)] == [apgar.Onderzoek]
    with pytest.raises(apgar.MessageError, match="no element of the schema holds a ApgarScoreTotaal"):
        list(apgar.iter_xml(BytesIO(APGAR % 1), apgar.ApgarScoreTotaal))


def test_errors_tell_the_message_and_the_line_in_the_file(apgar: Any) -> None:
    bad = b'<onderzoek xmlns="urn:lnrgen:apgar"><geslacht>1</geslacht>\n <x/></onderzoek>'
    for before in (b"<m>\n\n", b"\n\n"):
        messages = apgar.iter_xml(BytesIO(before + APGAR % 1 + bad + b"</m>"))
        assert next(messages).geslacht == "1"
        with pytest.raises(apgar.MessageError) as caught:
            next(messages)
        error = caught.value
        assert (error.number, error.line, error.column) == (2, 4, 2)
        assert error.xpath == "/onderzoek/x"
        assert str(error).startswith("message 2, line 4, column 2: x does not belong in onderzoek")
        assert list(messages) == []


@pytest.mark.parametrize("declared", ["", ' xmlns:unused="urn:u&amp;"'])
def test_the_column_of_an_error_on_the_first_line_is_right(apgar: Any, declared: str) -> None:
    text = f'<m{declared}>  <onderzoek xmlns="urn:lnrgen:apgar"><geslacht>1</geslacht><x/></onderzoek></m>'
    with pytest.raises(apgar.MessageError) as caught:
        found(apgar, text.encode())
    assert (caught.value.line, caught.value.column) == (1, text.index("<x/>") + 1)
    with pytest.raises(apgar.MessageError) as caught:
        found(apgar, text.replace("<onderzoek ", "<onderzoek y='' ").encode())
    assert (caught.value.line, caught.value.column) == (1, text.index("<onderzoek") + 1)


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "not well-formed XML: no element found", (1, 1, 0)),
        (b"<m>" + APGAR % 1, "not well-formed XML: no element found", (1, 74, 0)),
        (b"<m>\n<onderzoek xmlns='urn:lnrgen:apgar'></m>", "not well-formed XML: mismatched tag", (2, 39, 1)),
        (b"<m>\n<header>x</header></m>", "text stands around the messages", (2, 9, 0)),
        (b"<m>\n <header/></m>", "header is no message and holds none: onderzoek is expected", (2, 2, 0)),
        (b"<!DOCTYPE m><m/>", "a message must not have a DOCTYPE", (1, 12, 0)),
        (APGAR % 1 + b"\n<!DOCTYPE m><m/>", "a message must not have a DOCTYPE", (2, 12, 0)),
        (APGAR % 1 + b"\n rubbish", "not well-formed XML: syntax error", (2, 2, 0)),
        (b"<m>" * 201 + APGAR % 1, "the messages are nested too deeply", (1, 601, 0)),
        (b'<?xml version="1.0" encoding="nope"?><m/>', "the encoding that the XML declaration names", (1, 31, 0)),
    ],
)
def test_what_is_wrong_around_messages_is_told(
    apgar: Any, data: bytes, reason: str, place: tuple[int, int, int]
) -> None:
    for size in (None, 1):
        with pytest.raises(apgar.MessageError) as caught:
            found(apgar, data, size)
        error = caught.value
        assert error.reason.startswith(reason)
        if "encoding" not in reason:
            assert (error.line, error.column, error.number) == place


def test_what_is_right_before_an_error_is_read(apgar: Any) -> None:
    messages = apgar.iter_xml(BytesIO(b"<m>" + APGAR % 1 + b"<</m>"))
    assert next(messages).geslacht == "1"
    with pytest.raises(apgar.MessageError, match="not well-formed"):
        next(messages)


def test_depth_counts_from_the_message(made: dict[str, Any]) -> None:
    module = made["recursion"]
    sample = next(one for one in Case("recursion").samples("valid")).read_bytes()
    text = sample[sample.index(b"?>") + 2 :] if sample.startswith(b"<?xml") else sample
    inside = b"<m>" * 190 + text + b"</m>" * 190
    assert list(module.iter_xml(BytesIO(inside))) == [module.from_xml(sample)]
    deep = next(one for one in Case("recursion").samples("invalid")).read_bytes()
    with pytest.raises(module.MessageError, match="nested too deeply"):
        list(module.iter_xml(BytesIO(deep)))


def test_lenient_reading_goes_on_after_a_wrong_message(apgar: Any) -> None:
    data = b"<m>" + APGAR % 1 + b"\n" + APGAR % 9 + b"\n" + APGAR % 3 + b"</m>"
    results = list(apgar.iter_xml(BytesIO(data), strict=False))
    assert [one.root.geslacht for one in results] == ["1", None, "3"]
    assert [[(error.number, error.line) for error in one.noticed] for one in results] == [[], [(2, 2)], []]


def test_text_is_refused(apgar: Any) -> None:
    class Text:
        def read(self, _: int) -> str:
            return "<m/>"

    with pytest.raises(TypeError, match="binary mode"):
        list(apgar.iter_xml(Text()))


class Endless:
    """A stream of many messages, made as they are read."""

    def __init__(self, total: int) -> None:
        self._left = total
        self._rest = b"<m>"

    def read(self, size: int) -> bytes:
        while len(self._rest) < size and self._left >= 0:
            self._rest += APGAR % (self._left % 3 + 1) if self._left else b"</m>"
            self._left -= 1
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


def test_memory_stays_flat(apgar: Any) -> None:
    list(apgar.iter_xml(Endless(1_000)))
    tracemalloc.start()
    try:
        total, early = 0, 0
        for total, _ in enumerate(apgar.iter_xml(Endless(MANY)), 1):
            if total == MANY // 5:
                early = tracemalloc.get_traced_memory()[0]
                tracemalloc.reset_peak()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert total == MANY
    assert peak - early < 1_000_000  # one piece of the stream and the messages in it
