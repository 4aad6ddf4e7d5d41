"""Atomic apply: carried files, links, locks, left-overs, the journal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from output_helpers import generate, manifest_of, tree

from generator.output import apply
from generator.output.apply import apply_plan, heal, is_interrupted, work_folder, write_file
from generator.output.disk import read_disk
from generator.output.errors import OutputError
from generator.output.lock import LockedError, lock
from generator.output.place import place_problem
from generator.output.plan import make_plan

V1 = {"a.py": "A = 1\n", "b/c.py": "C = 1\n"}
V2 = {"a.py": "A = 2\n", "d/e.py": "E = 1\n"}

posix = pytest.mark.skipif(os.name != "posix", reason="symbolic links and file modes as on POSIX")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "p"
    generate(folder, V1)
    return folder


def test_nothing_is_left_beside_the_package(package: Path) -> None:
    generate(package, V2)
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]
    assert set(tree(package)) == {"a.py", "d/e.py", "manifest.json"}


@posix
def test_what_is_not_ours_is_carried_over(package: Path) -> None:
    mine = package / "b" / "mine.sh"
    mine.write_text("echo\n", encoding="utf-8")
    mine.chmod(0o750)
    os.utime(mine, ns=(10**18, 10**18))
    (package / "link").symlink_to("nowhere/at/all")
    (package / "empty").mkdir()
    (package / "a.py").chmod(0o640)
    generate(package, V2)
    assert (mine.stat().st_mode & 0o777, mine.stat().st_mtime_ns) == (0o750, 10**18)
    assert (package / "link").readlink() == Path("nowhere/at/all")
    assert (package / "empty").is_dir()
    assert (package / "a.py").stat().st_mode & 0o777 == 0o640
    assert not (package / "b" / "c.py").exists()


@posix
def test_nothing_is_written_through_a_link(package: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "e.py").write_text("theirs\n", encoding="utf-8")
    (package / "d").symlink_to(outside)
    assert [finding.rule for finding in generate(package, V2).conflicts] == ["GC008"]
    assert (outside / "e.py").read_text(encoding="utf-8") == "theirs\n"


@posix
@pytest.mark.parametrize("linked", ["out/p", "out", "deep"])
def test_an_output_folder_that_is_a_link_is_refused(tmp_path: Path, linked: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    folder = tmp_path / ("deep/er/out/p" if linked == "deep" else "out/p")
    place = tmp_path / linked
    place.parent.mkdir(parents=True, exist_ok=True)
    assert place_problem(folder, tmp_path) is None
    place.symlink_to(tmp_path / "elsewhere")
    found = place_problem(folder, tmp_path)
    assert found is not None
    assert found.rule == "GC008"


def test_a_change_meanwhile_is_noticed(package: Path) -> None:
    disk = read_disk(package)
    plan = make_plan(manifest_of(V2), V2, disk)
    (package / "new.txt").write_text("just saved", encoding="utf-8")
    before = tree(package)
    with pytest.raises(OutputError, match="changed while"):
        apply_plan(plan, disk)
    assert tree(package) == before
    assert not work_folder(package).exists()


def test_a_failure_leaves_the_old_tree(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = tree(package)
    monkeypatch.setattr(apply, "build_tree", fail)
    with pytest.raises(OSError, match="No space left"):
        generate(package, V2)
    assert tree(package) == before
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]


def test_two_renames_where_folders_cannot_be_exchanged(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apply, "exchange", lambda *_: False)
    generate(package, V2)
    assert set(tree(package)) == {"a.py", "d/e.py", "manifest.json"}
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]


def test_a_kill_between_the_two_renames_is_healed(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class KilledError(BaseException):
        pass

    def kill(self: Path, target: Path) -> Path:
        moved = original(self, target)
        if target.name == "old":
            raise KilledError
        return moved

    original = Path.rename
    with monkeypatch.context() as patch:
        patch.setattr(apply, "exchange", lambda *_: False)
        patch.setattr(apply, "heal", lambda _: None)
        patch.setattr(Path, "rename", kill)
        disk = read_disk(package)
        with pytest.raises(KilledError):
            apply_plan(make_plan(manifest_of(V2), V2, disk), disk)
    assert not package.exists()
    assert is_interrupted(package)
    heal(package)
    assert set(tree(package)) == {"a.py", "d/e.py", "manifest.json"}
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]


@pytest.mark.parametrize(
    "content", [{}, {"journal.new": "half"}, {"journal": None}, {"journal": None, "new/x.py": "x"}]
)
def test_left_overs_with_our_mark_go(package: Path, content: dict[str, str | None]) -> None:
    work = work_folder(package)
    work.mkdir()
    for name, text in content.items():
        (work / name).parent.mkdir(exist_ok=True)
        (work / name).write_text(f"{apply.MARK}\nbuilding\n" if text is None else text, encoding="utf-8")
    generate(package, V2)
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]


@pytest.mark.parametrize("name", ["journal", "notes.txt"])
def test_a_folder_without_our_mark_stays(package: Path, name: str) -> None:
    work = work_folder(package)
    work.mkdir()
    (work / name).write_text("somebody else's\n", encoding="utf-8")
    before = tree(package.parent)
    with pytest.raises(OutputError, match="does not carry lnrgen's mark"):
        generate(package, V2)
    assert tree(package.parent) == before


def test_one_at_a_time(package: Path) -> None:
    holder = "import sys; from pathlib import Path; from generator.output.lock import lock\n"
    holder += "with lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(package)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LockedError, match=str(other.pid)):
            generate(package, V2)
        other.kill()
    assert (package.parent / ".lnrgen-p.lock").exists()
    generate(package, V2)
    assert sorted(path.name for path in package.parent.iterdir()) == ["p"]


def test_the_lock_is_for_one_package(package: Path) -> None:
    with lock(package), lock(package.with_name("other")):
        assert package.exists()


@posix
def test_a_single_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    (tmp_path / ".names.yaml.lnrgen").write_text("left by a kill", encoding="utf-8")
    write_file(path, "one\n")
    path.chmod(0o640)
    write_file(path, "two\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"two\n", 0o640)
    assert [entry.name for entry in tmp_path.iterdir()] == ["names.yaml"]
    (tmp_path / "link.yaml").symlink_to(path)
    with pytest.raises(OutputError, match="symbolic link"):
        write_file(tmp_path / "link.yaml", "three\n")
