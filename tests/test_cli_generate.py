"""`lnrgen generate`, as a user runs it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from cli_helpers import XSD, make_project
from output_helpers import tree
from typer.testing import CliRunner

from generator.cli.main import make_app


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    done = CliRunner().invoke(make_app(), [*arguments])
    return done.exit_code, done.stdout, done.stderr


def test_the_first_generation(project: Path) -> None:
    code, out, err = run("generate")
    assert (code, out) == (0, "")
    assert "kamer 1.0: 3 concepts (1 group, 2 items)" in err
    assert "from generated.kamer_1_0.bindings import from_xml, to_xml" in err
    package = project / "generated" / "kamer_1_0"
    assert {path.name for path in package.iterdir()} >= {"__init__.py", "bindings", "docs", "mapping", "manifest.json"}
    assert [path.name for path in package.parent.iterdir()] == ["kamer_1_0"]
    assert (project / "spec" / "kamer-1.0" / "names.yaml").is_file()


def test_the_second_changes_nothing(project: Path) -> None:
    run("generate")
    before = {path: path.stat().st_mtime_ns for path in project.glob("*/*/**/*")}
    assert run("generate")[0] == 0
    assert {path: path.stat().st_mtime_ns for path in project.glob("*/*/**/*")} == before


def test_a_diff_of_nothing_says_so(project: Path) -> None:  # noqa: ARG001  it is the working folder
    run("generate")
    assert run("generate", "--diff") == (0, "", "generated/kamer_1_0: nothing would change.\n")


def test_a_file_where_the_folder_goes(project: Path) -> None:
    (project / "generated").write_text("mine", encoding="utf-8")
    code, _, err = run("generate")
    assert code == 2
    assert "a file stands where a folder is wanted" in err


def test_check_writes_nothing_and_tells_the_mend(project: Path) -> None:
    before = tree(project)
    code, out, err = run("generate", "--check")
    assert (code, out) == (1, "")
    assert "would create generated/kamer_1_0/__init__.py" in err
    assert "would create spec/kamer-1.0/names.yaml" in err or "files would change" in err
    assert "To do it: lnrgen" in err
    assert tree(project) == before
    run("generate")
    assert run("generate", "--check")[0] == 0


def test_diff_shows_and_writes_nothing(project: Path) -> None:
    run("generate")
    xsd = project / "spec" / "kamer-1.0" / "kamer.xsd"
    xsd.write_text(XSD + "<!-- changed -->\n", encoding="utf-8")
    before = tree(project)
    code, out, _ = run("generate", "--diff")
    assert code == 0
    assert "--- a/generated/kamer_1_0/manifest.json" in out
    assert "+++ b/generated/kamer_1_0/manifest.json" in out
    assert tree(project) == before
    assert run("generate", "--check", "--diff")[0] == 1


def test_only_leaves_the_other_targets_alone(project: Path) -> None:
    run("generate")
    docs = tree(project / "generated" / "kamer_1_0" / "docs")
    xsd = project / "spec" / "kamer-1.0" / "kamer.xsd"
    xsd.write_text(XSD + "<!-- changed -->\n", encoding="utf-8")
    assert run("generate", "--only", "bindings")[0] == 0
    assert tree(project / "generated" / "kamer_1_0" / "docs") == docs
    code, out, _ = run("check", "--format", "github")
    assert code == 1
    assert "GC001" in out
    assert "docs, mapping" in out


def test_a_target_dropped_from_the_configuration_goes(project: Path) -> None:
    run("generate")
    (project / "lnrgen.yaml").write_text("targets: [bindings]\n", encoding="utf-8")
    assert run("generate")[0] == 0
    assert not (project / "generated" / "kamer_1_0" / "docs").exists()


def test_an_unknown_target(project: Path) -> None:
    assert not (project / "generated").exists()
    code, _, err = run("generate", "--only", "binding")
    assert code == 2
    assert "Did you mean bindings?" in err


def test_an_edit_stops_it_all(project: Path) -> None:
    run("generate")
    file = project / "generated" / "kamer_1_0" / "bindings" / "__init__.py"
    file.write_text(file.read_text(encoding="utf-8") + "MINE = 1\n", encoding="utf-8")
    (project / "spec" / "kamer-1.0" / "kamer.xsd").write_text(XSD + "<!-- changed -->\n", encoding="utf-8")
    before = tree(project)
    code, _, err = run("generate")
    assert code == 1
    assert "GC002" in err
    assert "generated/kamer_1_0/bindings/__init__.py" in err
    assert "Nothing was written." in err
    assert tree(project) == before


def test_an_xsd_alone_goes_anywhere_and_leaves_its_folder_as_it_was(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("theirs")
    (elsewhere / "their.xsd").write_text(XSD, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    code, _, err = run(
        "generate",
        "--xsd",
        str(elsewhere / "their.xsd"),
        "--package",
        "heldout",
        "--out",
        str(out),
        "--only",
        "bindings",
    )
    assert code == 0, err
    assert [path.name for path in elsewhere.iterdir()] == ["their.xsd"]
    assert not (project / "generated").exists()
    sys.path.insert(0, str(out))
    try:
        import heldout.bindings  # type: ignore[import-not-found]  # noqa: PLC0415  just generated

        assert heldout.bindings.to_xml
    finally:
        sys.path.remove(str(out))


def test_names_are_kept_and_the_second_run_agrees(project: Path) -> None:
    run("generate")
    first = tree(project)
    (project / "generated" / "kamer_1_0" / "manifest.json").unlink()
    assert run("generate")[0] == 0
    assert tree(project) == first


def test_two_specifications_side_by_side(project: Path) -> None:
    make_project(project, "2.0")
    (project / "lnrgen.yaml").write_text("specs: [spec/kamer-1.0, spec/kamer-2.0]\n", encoding="utf-8")
    assert run("generate")[0] == 0
    assert {path.name for path in (project / "generated").iterdir()} == {"kamer_1_0", "kamer_2_0"}
    assert run("check")[0] == 0


def test_a_broken_xsd_is_told_with_its_line(project: Path) -> None:
    (project / "spec" / "kamer-1.0" / "kamer.xsd").write_text(
        XSD.replace('type="Opname"', 'type="Opnam"'), encoding="utf-8"
    )
    code, out, err = run("generate")
    assert (code, out) == (3, "")
    assert "kamer.xsd:3" in err
    assert not (project / "generated").exists()


@pytest.mark.skipif(os.name != "posix", reason="symbolic links as on POSIX")
def test_a_linked_output_folder_is_refused(project: Path) -> None:
    (project / "elsewhere").mkdir()
    (project / "generated").symlink_to(project / "elsewhere")
    code, _, err = run("generate")
    assert code == 1
    assert "GC008" in err
    assert list((project / "elsewhere").iterdir()) == []


def test_an_internal_error_is_one_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "Jansen, born 1 February"
        raise LookupError(message)

    assert project.exists()
    monkeypatch.setattr("generator.cli.build.build_shapes", fail)
    code, out, err = run("generate")
    assert (code, out) == (4, "")
    assert "LookupError" in err
    assert "Jansen" not in err
    assert "Traceback" not in err
    assert "Traceback" in run("generate", "--verbose")[2]


def test_ctrl_c(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    assert project.exists()
    monkeypatch.setattr("generator.cli.build.build_shapes", stop)
    assert run("generate")[0] == 130
