"""The judges of a witness: libxml2 and xmlschema, neither of whom knows the engine."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from read_xsd_support import write

from generator.model.schema import Schema
from generator.prove.confirm import confirm
from generator.prove.judges import Judges
from generator.prove.kept_opinions import KeptOpinions
from generator.prove.opinion import Agreement, Opinion
from generator.prove.patterns import CannotJudgeError, matches
from generator.read.kept import Kept
from generator.read.xsd import choose_root, read_schema
from generator.read.xsd.closure import resolve_closure
from generator.read.xsd.documents import Closure

VALID, INVALID = Opinion(libxml2=True, xmlschema=True), Opinion(libxml2=False, xmlschema=False)

IN_ORDER = """
<xs:element name="r"><xs:complexType>
  <xs:sequence><xs:element name="a"/><xs:element name="b"/></xs:sequence><xs:attribute name="c" use="required"/>
</xs:complexType></xs:element>"""


def judges_of(folder: Path, body: str, name: str = "t.xsd", root: str = "r", head: str = "") -> Judges:
    start = write(folder, body, name, head) if head else write(folder, body, name)
    schema: Schema = read_schema(start).schema
    return Judges(schema, choose_root(schema, root), lambda: resolve_closure(start))


def value(base: str, facets: str) -> str:
    return (
        f'<xs:element name="r"><xs:simpleType><xs:restriction base="xs:{base}">{facets}</xs:restriction>'
        "</xs:simpleType></xs:element>"
    )


@pytest.mark.parametrize(
    ("body", "valid", "invalid"),
    [
        ('<xs:element name="r" type="xs:int"/>', "<r>1</r>", "<r>x</r>"),
        (value("string", '<xs:pattern value="[a-c]+\\d{2}"/>'), "<r>ab12</r>", "<r>ab1</r>"),
        (value("string", '<xs:pattern value="a|b"/><xs:pattern value="c"/>'), "<r>c</r>", "<r>d</r>"),
        (value("token", '<xs:pattern value="\\w+"/>'), "<r> + </r>", "<r>_</r>"),
        (value("string", '<xs:enumeration value="a"/>'), "<r>a</r>", "<r>b</r>"),
        (
            IN_ORDER,
            '<r c=""><a/><b/></r>',
            '<r c=""><b/><a/></r>',
        ),
    ],
)
def test_both_judge(tmp_path: Path, body: str, valid: str, invalid: str) -> None:
    judges = judges_of(tmp_path, body)
    assert judges.opinion(valid.encode()) == VALID
    assert judges.opinion(invalid.encode()) == INVALID


def test_patterns_of_several_steps_must_all_be_matched(tmp_path: Path) -> None:
    body = (
        '<xs:element name="r" type="two"/>'
        '<xs:simpleType name="one"><xs:restriction base="xs:string"><xs:pattern value="a*"/></xs:restriction>'
        '</xs:simpleType><xs:simpleType name="two"><xs:restriction base="one"><xs:pattern value=".{2}"/>'
        "</xs:restriction></xs:simpleType>"
    )
    judges = judges_of(tmp_path, body)
    said = [judges.opinion(f"<r>{text}</r>".encode()) for text in ("aa", "a", "ab")]
    assert said == [VALID, INVALID, INVALID]


def test_a_message_starts_with_the_root_and_nothing_else(tmp_path: Path) -> None:
    judges = judges_of(tmp_path, '<xs:element name="r" type="xs:int"/><xs:element name="other" type="xs:int"/>')
    assert judges.opinion(b"<other>1</other>") == INVALID


def test_what_stands_for_the_root_starts_a_message_too(tmp_path: Path) -> None:
    body = '<xs:element name="r" type="xs:int"/><xs:element name="s" type="xs:int" substitutionGroup="r"/>'
    judges = judges_of(tmp_path, body + '<xs:element name="o" type="xs:int"/>')
    assert [judges.opinion(f"<{name}>1</{name}>".encode()) for name in "rso"] == [VALID, VALID, INVALID]


def test_confirming(tmp_path: Path) -> None:
    old = judges_of(tmp_path, '<xs:element name="r" type="xs:integer"/>', "old.xsd")
    new = judges_of(tmp_path, '<xs:element name="r" type="xs:int"/>', "new.xsd")
    assert confirm("<r>9999999999</r>", old, new).is_break
    assert not confirm("<r>9999999999</r>", new, old).is_break
    assert confirm("<r>1</r>", old, new).is_bilingual
    assert not confirm("<r>1</r>", old, new).is_break
    assert not confirm("<r>x</r>", old, new).is_break


@pytest.mark.parametrize(
    ("given", "taking", "is_break"),
    [
        (VALID, INVALID, True),
        (Opinion(libxml2=None, xmlschema=True), Opinion(libxml2=None, xmlschema=False), True),
        (Opinion(libxml2=True, xmlschema=False), INVALID, False),
        (VALID, Opinion(libxml2=True, xmlschema=False), False),
        (VALID, VALID, False),
        (Opinion(None, None), INVALID, False),
    ],
)
def test_what_counts_as_agreement(given: Opinion, taking: Opinion, is_break: bool) -> None:  # noqa: FBT001
    agreement = Agreement(given, taking)
    assert agreement.is_break is is_break
    assert agreement.unheard is given.silent


def test_only_xmlschema_judges_what_libxml2_does_not_know(tmp_path: Path) -> None:
    body = (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>'
        '<xs:assert test="a &gt; 1"/></xs:complexType></xs:element>'
    )
    judges = judges_of(tmp_path, body)
    said = judges.opinion(b"<r><a>2</a></r>")
    assert (said.libxml2, said.xmlschema, said.valid) == (None, True, True)
    assert said.why == ("libxml2 does not judge: it knows no XSD 1.1.",)
    assert judges.opinion(b"<r><a>1</a></r>").valid is False


def test_a_large_content_is_not_given_to_libxml2(tmp_path: Path) -> None:
    parts = "".join(f'<xs:element name="e{number}" minOccurs="0"/>' for number in range(700))
    body = f'<xs:element name="r"><xs:complexType><xs:sequence>{parts}</xs:sequence></xs:complexType></xs:element>'
    said = judges_of(tmp_path, body).opinion(b"<r><e699/></r>")
    assert (said.libxml2, said.xmlschema) == (None, True)
    assert "take too long" in said.why[0]


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("", [""], ["a"]),
        ("a", ["a"], ["", "aa", "b"]),
        ("a*", ["", "aaa"], ["ab"]),
        ("a+b?", ["a", "aab"], ["b", "abb"]),
        ("(ab|c){2,3}", ["abc", "ccc", "abab"], ["c", "cccc", "abca"]),
        ("(a{2,3}){2}", ["aaaa", "aaaaaa"], ["aaa", "a" * 7]),
        ("(a?){3}b", ["b", "aaab"], ["aaaab"]),
        ("(a|){0}", [""], ["a"]),
        ("[a-z-[aeiou]]+", ["xyz"], ["xaz"]),
        (".", ["x", " "], ["\n", "\r", ""]),
        ("\\w+", ["+", "a1"], ["_", " "]),
        ("\\d", ["7", "\u0663"], ["x"]),
        ("\\i\\c*", ["a.1"], ["1a"]),
        ("\\p{Lu}\\P{Lu}", ["Aa"], ["AA"]),
        ("^a$", ["^a$"], ["a"]),
        ("((a*)*)*b", ["aab", "b"], ["a"]),
    ],
)
def test_patterns(pattern: str, yes: list[str], no: list[str]) -> None:
    assert [matches(pattern, text) for text in yes] == [True] * len(yes)
    assert [matches(pattern, text) for text in no] == [False] * len(no)


@pytest.mark.parametrize("pattern", ["(a|a)*b", "((a*)*)*b", "(((a?){500}){500}){500}b", "((|a|)|(a|)|){900}b"])
def test_no_pattern_takes_long(pattern: str) -> None:
    assert not matches(pattern, "a" * 60)  # a backtracking engine would be at it for longer than there are stars


@pytest.mark.parametrize("pattern", ["(" * 80 + "a" + ")" * 80, "a" * 5000, "[\\s-[\\s]]"])
def test_a_pattern_that_cannot_be_run_is_said(pattern: str) -> None:
    with pytest.raises(CannotJudgeError):
        matches(pattern, "a" * 1000)


def test_a_hostile_pattern_over_an_enumeration_does_not_hang(tmp_path: Path) -> None:
    facets = f'<xs:pattern value="(a|a)*b"/><xs:enumeration value="{"a" * 40}"/>'
    said = judges_of(tmp_path, value("string", facets)).opinion(f"<r>{'a' * 40}</r>".encode())
    assert said.valid is False


def kept_opinions(judges: Judges, folder: Path) -> KeptOpinions:
    return KeptOpinions(judges, Kept(folder))


def never() -> Closure:
    pytest.fail("a judge was made")


def test_a_kept_opinion_needs_no_judge(tmp_path: Path) -> None:
    judges = judges_of(tmp_path, '<xs:element name="r" type="xs:int"/>')
    first = kept_opinions(judges, tmp_path / "cache")
    assert (first.opinion(b"<r>1</r>"), first.opinion(b"<r>x</r>")) == (VALID, INVALID)
    first.save()
    again = kept_opinions(Judges(judges.schema, judges.root, never), tmp_path / "cache")
    assert (again.opinion(b"<r>1</r>"), again.opinion(b"<r>x</r>")) == (VALID, INVALID)


def test_another_schema_or_root_is_another_question(tmp_path: Path) -> None:
    body = '<xs:element name="r" type="xs:int"/><xs:element name="s" type="xs:int"/>'
    first = kept_opinions(judges_of(tmp_path, body), tmp_path / "cache")
    assert first.opinion(b"<r>1</r>") == VALID
    first.save()
    assert kept_opinions(judges_of(tmp_path, body, root="s"), tmp_path / "cache").opinion(b"<r>1</r>") == INVALID
    other = judges_of(tmp_path, body.replace("xs:int", "xs:date"))
    assert kept_opinions(other, tmp_path / "cache").opinion(b"<r>1</r>") == INVALID


def test_what_others_can_write_is_not_believed(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    judges = judges_of(tmp_path, '<xs:element name="r" type="xs:int"/>')
    first = kept_opinions(judges, folder)
    first.opinion(b"<r>x</r>")
    first.save()
    (file,) = folder.iterdir()
    lie = file.read_bytes().partition(b"\n")[2].replace(b"false", b"true")
    file.write_bytes(hashlib.sha256(lie).hexdigest().encode() + b"\n" + lie)
    assert kept_opinions(judges, folder).opinion(b"<r>x</r>") == VALID  # the folder is private: so it is our own word
    folder.chmod(0o777)
    assert kept_opinions(judges, folder).opinion(b"<r>x</r>") == INVALID


@pytest.mark.parametrize(
    "text", ["[]", "null", '{"a":1}', '{"a":[1,2]}', '{"a":[]}', '{"a":[true,true,3]}', "[" * 9999]
)
def test_damage_is_as_good_as_nothing(tmp_path: Path, text: str) -> None:
    judges = judges_of(tmp_path, '<xs:element name="r" type="xs:int"/>')
    first = kept_opinions(judges, tmp_path / "cache")
    first.opinion(b"<r>1</r>")
    first.save()
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(hashlib.sha256(text.encode()).hexdigest().encode() + b"\n" + text.encode())
    assert kept_opinions(judges, tmp_path / "cache").opinion(b"<r>1</r>") == VALID


def test_why_a_judge_was_silent_is_kept_too(tmp_path: Path) -> None:
    body = '<xs:element name="r"><xs:complexType><xs:assert test="true()"/></xs:complexType></xs:element>'
    judges = judges_of(tmp_path, body)
    first = kept_opinions(judges, tmp_path / "cache")
    said = first.opinion(b"<r/>")
    first.save()
    (file,) = (tmp_path / "cache").iterdir()
    assert json.loads(file.read_bytes().partition(b"\n")[2])
    again = kept_opinions(Judges(judges.schema, judges.root, never), tmp_path / "cache").opinion(b"<r/>")
    assert again == said
    assert again.why
