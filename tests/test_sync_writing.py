"""Writing a mapping: all of its files or, after a kill, the rest of them; and never over what somebody else changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sync_support import KIND, Item, contract_for, write_spec
from typer.testing import CliRunner, Result

from generator.cli.main import make_app
from generator.output.errors import OutputError
from generator.sync import journal
from generator.sync.folder import files_to_write, read_folder, read_ledger, write_folder
from generator.sync.plan import plan_sync

SWAPPED: tuple[Item, ...] = (("11", "gewicht", "Sex."), ("12", "geslacht", "Weight."), ("13", "lengte", "Length."))
PART = b"from .release import contract\n\n\nclass Part:\n    def gewicht(self, source):\n        return 2\n"


class KilledError(Exception):
    pass


def sync(folder: Path, items: tuple[Item, ...]) -> dict[str, bytes]:
    """What `lnrgen sync` does with a release of one group; the mapping afterwards."""
    mapping = folder / "mapping"
    named, contract = contract_for(write_spec(folder / "spec", {("1", "kind"): items}))
    plan = plan_sync(read_folder(mapping), read_ledger(mapping), contract, named, "generated.proef_1")
    write_folder(mapping, files_to_write(plan, mapping))
    return content(mapping)


def content(mapping: Path) -> dict[str, bytes]:
    return {path.relative_to(mapping).as_posix(): path.read_bytes() for path in mapping.rglob("*") if path.is_file()}


def in_two_files(folder: Path) -> None:
    """A mapping whose class has a method in another file, so that a swap of names touches both."""
    sync(folder, KIND)
    mapping = folder / "mapping"
    text = (mapping / "proef.py").read_bytes().replace(b"raise NotMapped", b"return 1 or NotMapped", 1)
    (mapping / "proef.py").write_bytes(text.replace(b"class Kind(contract", b"class Kind(Part, contract"))
    text = (mapping / "proef.py").read_bytes()
    start, end = text.index(b"    def gewicht"), text.index(b"    def lengte")
    (mapping / "proef.py").write_bytes(
        (text[:start] + text[end:]).replace(b"\n\n\nclass", b"\nfrom .part import Part\n\n\nclass", 1)
    )
    (mapping / "part.py").write_bytes(PART)
    sync(folder, KIND)


@pytest.mark.parametrize("writes", range(5))
def test_a_run_that_was_killed_between_two_files_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    for name in ("whole", "killed"):
        in_two_files(tmp_path / name)
    wanted = sync(tmp_path / "whole", SWAPPED)
    assert b"def geslacht(self, source):\n        return 2" in wanted["part.py"]
    mapping = tmp_path / "killed" / "mapping"
    left, real = writes, journal.write_bytes

    def write(path: Path, data: bytes) -> None:
        nonlocal left
        if left == 0:
            raise KilledError
        left -= 1
        real(path, data)

    monkeypatch.setattr(journal, "write_bytes", write)
    try:
        sync(tmp_path / "killed", SWAPPED)
    except KilledError:
        monkeypatch.setattr(journal, "write_bytes", real)
        if writes:
            with pytest.raises(OutputError, match="lnrgen sync"):
                read_folder(mapping)
        assert journal.finish(mapping) is bool(writes)
    assert sync(tmp_path / "killed", SWAPPED) == wanted
    assert not list(tmp_path.glob("*/.lnrgen*"))


def test_what_was_changed_after_a_kill_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_two_files(tmp_path)
    mapping = tmp_path / "mapping"
    monkeypatch.setattr(journal, "_carry_out", lambda *_: (_ for _ in ()).throw(KilledError))
    with pytest.raises(KilledError):
        sync(tmp_path, SWAPPED)
    monkeypatch.undo()
    (mapping / "part.py").write_bytes(b"# mine\n")
    with pytest.raises(OutputError, match=r"part\.py changed after a run was cut off"):
        journal.finish(mapping)
    assert (mapping / "part.py").read_bytes() == b"# mine\n"


@pytest.mark.parametrize("told", ["", "[]", '{"files": {"../x.py": [null, ""]}}', '{"files": {"/x.py": [null, ""]}}'])
def test_a_journal_that_is_not_lnrgens_leads_nowhere(tmp_path: Path, told: str) -> None:
    (tmp_path / "mapping").mkdir()
    (tmp_path / ".lnrgen-mapping.journal").write_text(told, encoding="utf-8")
    with pytest.raises(OutputError, match="not as lnrgen wrote it"):
        journal.finish(tmp_path / "mapping")
    assert not (tmp_path / "x.py").exists()


def test_a_file_that_changed_meanwhile_stops_all_writing(tmp_path: Path) -> None:
    in_two_files(tmp_path)
    mapping = tmp_path / "mapping"
    named, contract = contract_for(write_spec(tmp_path / "spec", {("1", "kind"): SWAPPED}))
    plan = plan_sync(read_folder(mapping), read_ledger(mapping), contract, named, "generated.proef_1")
    (mapping / "part.py").write_bytes(PART + b"# saved just now\n")
    before = content(mapping)
    with pytest.raises(OutputError, match=r"part\.py changed while lnrgen was at work"):
        write_folder(mapping, files_to_write(plan, mapping))
    assert content(mapping) == before


def test_a_link_in_the_mapping_is_refused(tmp_path: Path) -> None:
    sync(tmp_path, KIND)
    other = tmp_path / "other.py"
    other.write_bytes(b"x = 1\n")
    (tmp_path / "mapping" / "other.py").symlink_to(other)
    with pytest.raises(OutputError, match=r"other\.py is a link"):
        sync(tmp_path, KIND)
    (tmp_path / "mapping" / "other.py").unlink()
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "part.py").write_bytes(PART)
    (tmp_path / "mapping" / "more").symlink_to(tmp_path / "more", target_is_directory=True)
    with pytest.raises(OutputError, match="more is a link"):
        sync(tmp_path, KIND)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(("generate", "sync")), list(arguments))


def test_on_the_command_line_nothing_is_done_while_a_file_with_classes_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_spec(tmp_path / "spec" / "proef-1", {("1", "kind"): KIND})
    (tmp_path / "lnrgen.yaml").write_text("spec: spec/proef-1\ntargets: [bindings, mapping]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("sync").exit_code == 0
    code = tmp_path / "mapping" / "proef.py"
    code.write_bytes(b"<<<<<<< ours\n" + code.read_bytes())
    before = content(tmp_path / "mapping")
    write_spec(tmp_path / "spec" / "proef-1", {("1", "kind"): (*KIND, ("14", "omtrek", "Head."))})
    done = run("sync", "--format", "json")
    assert done.exit_code == 1
    assert [each["rule"] for each in json.loads(done.stdout)["findings"]] == ["MP007"]
    assert "is left as it is" in done.stderr
    assert content(tmp_path / "mapping") == before
    for command in ("coverage --min 0", "mapping export m.xlsx", "mapping review 11 --by J"):
        done = CliRunner().invoke(make_app(), command.split())
        assert (done.exit_code, "mapping/proef.py:1 " in done.stderr, "MP007" in done.stderr) == (3, True, True)
    assert content(tmp_path / "mapping") == before
