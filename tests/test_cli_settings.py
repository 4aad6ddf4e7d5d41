"""lnrgen.yaml: what it may say, and how it is told what is wrong."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from generator.cli.choose import Options, newest_of, newest_specification, override, package_name
from generator.cli.config_format import CONFIG, TARGETS
from generator.cli.exits import FailOn, UsageError
from generator.cli.settings import Settings, load_settings
from generator.read.specification import read_specification

SCHEMA = json.loads(files("generator.cli").joinpath("config.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def load(text: str) -> Settings:
    Path("lnrgen.yaml").write_text(text, encoding="utf-8")
    return load_settings(None)


def wrong(text: str) -> list[str]:
    with pytest.raises(UsageError) as caught:
        load(text)
    return [f"{finding.location} {finding.rule} {finding.action}" for finding in caught.value.findings]


def test_without_a_file_the_defaults_hold() -> None:
    assert load_settings(None) == Settings()


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_is_no_settings(text: str) -> None:
    assert load(text).out == Path("generated")


def test_every_key() -> None:
    settings = load(
        "spec: spec/lnr-3.0\nroot: '{urn:x}lnr'\npackage: lnr_3_0\nout: made\ntargets: [bindings, docs]\n"
        "mapping: ours\naccepted: ours.yaml\nignore_letter_case: true\nfail_on: warning\nlanguage: en\n"
    )
    assert settings.selections[0].folder == Path("spec/lnr-3.0")
    assert settings.selections[0].root == "{urn:x}lnr"
    assert (settings.package, settings.out, settings.targets) == ("lnr_3_0", Path("made"), ("bindings", "docs"))
    assert (settings.mapping, settings.accepted) == (Path("ours"), Path("ours.yaml"))
    assert settings.ignore_letter_case
    assert (settings.fail_on, settings.language) == (FailOn.WARNING, "en")


def test_paths_are_relative_to_the_file() -> None:
    Path("deep").mkdir()
    Path("deep/lnrgen.yaml").write_text("xsd: a.xsd\ndataset: d.yaml\n", encoding="utf-8")
    settings = load_settings(Path("deep/lnrgen.yaml"))
    assert settings.selections[0].xsd == Path("deep/a.xsd")
    assert settings.selections[0].dataset == Path("deep/d.yaml")
    assert settings.out == Path("deep/generated")


def test_everything_wrong_is_told_at_once_with_place_and_mend() -> None:
    assert wrong("spek: a\ntargets: [bindngs]\nfail_on: errors\nxsd: b\nspec: c\n") == [
        "lnrgen.yaml:1:1 RD009 Did you mean `spec`?",
        "lnrgen.yaml:2:11 RD013 Did you mean `bindings`?",
        "lnrgen.yaml:3:10 RD013 Did you mean `error`?",
        "lnrgen.yaml:4:1 CF001 Keep one of them.",
    ]


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("spec: a\nspec: b\n", "lnrgen.yaml:2:1", "RD008"),
        ("\tspec: a\n", "lnrgen.yaml:1:1", "RD005"),
        ("dataset: d.yaml\n", "lnrgen.yaml:1:1", "CF001"),
        ("specs: [a, b]\npackage: p\n", "lnrgen.yaml:2:1", "CF001"),
        ("mapping: generated/mine\n", "lnrgen.yaml:1:1", "CF001"),
        ("out: mapping\n", "lnrgen.yaml:1:1", "CF001"),
        ("package: 3lnr\n", "lnrgen.yaml:1:10", "RD013"),
        ("- spec\n", "lnrgen.yaml:1:1", "RD011"),
        ("spec: !!python/object/apply:os.system [x]\n", "lnrgen.yaml:1:7", "RD007"),
    ],
)
def test_one_thing_wrong(text: str, place: str, rule: str) -> None:
    assert any(line.startswith(f"{place} {rule}") for line in wrong(text)), wrong(text)


def test_a_named_file_that_is_not_there() -> None:
    with pytest.raises(UsageError) as caught:
        load_settings(Path("nowhere.yaml"))
    assert caught.value.findings[0].rule == "RD001"


def test_the_published_schema_knows_the_same_keys() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == {field.name for field in CONFIG.fields}
    assert SCHEMA["properties"]["targets"]["items"]["enum"] == list(TARGETS)


def test_the_configuration_knows_every_target() -> None:
    from generator.emit.targets import TARGETS as EMITTED  # noqa: PLC0415  slow to import

    assert sorted(TARGETS) == sorted(target.name for target in EMITTED)


@pytest.mark.parametrize("names", [["lnr-3.9", "lnr-3.10"], ["lnr-2.2", "lnr-3.0", "lnr-3.0.1"]])
def test_the_newest_specification_is_the_default(names: list[str]) -> None:
    for name in names:
        (Path("spec") / name).mkdir(parents=True)
    assert newest_specification(Path("spec")).name == names[-1]


def test_no_specification_and_several_kinds_are_told() -> None:
    with pytest.raises(UsageError, match="no specification in spec/"):
        newest_specification(Path("spec"))
    for name in ("lnr-3.0", "kernset-2.2"):
        (Path("spec") / name).mkdir(parents=True)
    with pytest.raises(UsageError, match=r"kernset-2\.2, lnr-3\.0"):
        newest_specification(Path("spec"))


def test_who_stands_in_another_folder_is_told_where_the_project_is(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("lnrgen.yaml").touch()
    Path("mapping").mkdir()
    monkeypatch.chdir("mapping")
    with pytest.raises(UsageError, match=r"lnrgen\.yaml is in \.\.: run lnrgen there"):
        newest_specification(Path("spec"))
    monkeypatch.chdir("..")
    Path("lnrgen.yaml").unlink()
    with pytest.raises(UsageError, match="begin one with `lnrgen init`"):
        newest_specification(Path("spec"))


def test_of_several_specifications_the_last_is_taken_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    settings = load("specs: [spec/lnr-3.0, spec/lnr-3.1]\n")
    assert newest_of(settings).folder == Path("spec/lnr-3.1")
    assert "by lnr-3.1, the last of lnrgen.yaml; --spec DIR chooses another" in capsys.readouterr().err
    assert newest_of(load("spec: spec/lnr-3.0\n")).folder == Path("spec/lnr-3.0")
    assert not capsys.readouterr().err


def test_the_command_line_goes_before_the_file() -> None:
    settings = override(load("spec: a\npackage: p\nroot: r\n"), Options(xsd=Path("x.xsd"), out=Path("o")))
    assert settings.selections[0].xsd == Path("x.xsd")
    assert settings.selections[0].folder is None
    assert settings.selections[0].root is None
    assert (settings.package, settings.out) == (None, Path("o"))


@pytest.mark.parametrize(
    "options",
    [Options(spec=Path("a"), xsd=Path("b")), Options(dataset=Path("d")), Options(spec=Path("a"), dataset=Path("d"))],
)
def test_options_that_contradict_each_other(options: Options) -> None:
    with pytest.raises(UsageError):
        override(Settings(), options)


@pytest.mark.parametrize("options", [Options(package="class"), Options()])
def test_a_word_of_python_is_no_package(options: Options) -> None:
    with pytest.raises(UsageError, match="could not be imported"):
        override(load("spec: a\npackage: class\n" if options.package is None else "spec: a\n"), options)


def test_a_text_for_a_configuration() -> None:
    with pytest.raises(UsageError) as caught:
        load("hello\n")
    assert caught.value.findings[0].message.startswith("What the file holds is the text 'hello'; ")


def test_the_package_is_named_after_the_specification(repository: Path) -> None:
    assert package_name(read_specification(folder=repository / "spec" / "lnr-3.0")) == "lnr_3_0"
