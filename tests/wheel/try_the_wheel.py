"""Build the wheel, install it in an empty environment, and use it in an empty folder, far from this checkout.

python tests/wheel/try_the_wheel.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fresh_environment import REPOSITORY, FreshEnvironment

SCRIPT = """
import pathlib
from generated.lnr_3_0.bindings import from_xml, to_xml
for file in sorted(pathlib.Path("spec/lnr-3.0/examples").glob("*.xml")):
    assert to_xml(from_xml(file.read_bytes())), file
    print("round trip", file.name)
"""


def build(folder: Path) -> Path:
    """The wheel, built from this checkout."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, REPOSITORY]
    subprocess.run(pip, check=True)
    return next(folder.glob("lnrgen-*.whl"))


def same(left: Path, right: Path) -> list[str]:
    """The files that differ between two folders."""

    def texts(root: Path) -> dict[str, bytes]:
        files = (f for f in root.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
        return {f.relative_to(root).as_posix(): f.read_bytes().replace(b"\r\n", b"\n") for f in files}

    one, other = texts(left), texts(right)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def main() -> None:
    """Try it."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        environment = FreshEnvironment(folder / "environment")
        wheel = str(build(folder))
        environment.install(wheel)
        workspace = folder / "workspace"
        shutil.copytree(REPOSITORY / "spec", workspace / "spec")
        shutil.copy(REPOSITORY / "lnrgen.yaml", workspace)
        environment.run("lnrgen", "generate", "--only", "bindings,mapping,docs", cwd=workspace)  # it needs no extra
        environment.install(f"{wheel}[sql]")
        environment.run("lnrgen", "generate", cwd=workspace)
        for command in (
            ["check"],
            ["explain", "XD001"],
            ["schema", "dataset"],
            ["schema", "config"],
            ["schema", "report"],
        ):
            assert environment.run("lnrgen", *command, cwd=workspace), command
        messages = map(str, (workspace / "spec" / "lnr-3.0" / "examples").glob("*.xml"))
        environment.run("lnrgen", "validate", *messages, cwd=workspace)
        print(environment.run("python", "-c", SCRIPT, cwd=workspace), end="")
        differing = same(workspace / "generated" / "lnr_3_0", REPOSITORY / "generated" / "lnr_3_0")
        if differing:
            sys.exit(f"the installed wheel generates other files than those committed: {differing[:5]}")
    print("the wheel works on its own and generates what is committed")


if __name__ == "__main__":
    main()
