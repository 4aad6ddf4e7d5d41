"""The public specifications, one entry a root file, and the packages that `lnrgen generate --xsd` makes of them."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent.parent
ADA, BIRTH = "ada_kernset_neonatologie", "ada_kernset_geboortezorg"


@dataclass(frozen=True)
class Family:
    """A root file below the corpora, and the options it needs."""

    name: str
    xsd: str
    options: tuple[str, ...] = ()


PUBLISHED = (
    Family("lnr_3_0", f"lnr-3.0/xsd/{ADA}.xsd"),
    Family("kernset_2_2", "kernset-aanleverbericht-2.2/xsd/ada_kernset_aanleverbericht.xsd"),
    Family("geboortezorg_2_3", f"kernset-geboortezorg-2.3/xsd/{BIRTH}.xsd"),
    Family("geboortezorg_2_3_5", f"kernset-geboortezorg-2.3.5/xsd/{BIRTH}.xsd"),
    Family("nemsis_3_4", "nemsis-3.4/xsd/EMSDataSet_v3.xsd"),
    Family("obds_2_2_3", "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd"),
    Family("ubl_invoice", "ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd"),
    Family("ubl_credit_note", "ubl-2.1/xsd/maindoc/UBL-CreditNote-2.1.xsd"),
    Family("ubl_order", "ubl-2.1/xsd/maindoc/UBL-Order-2.1.xsd"),
    Family("ubl_reminder", "ubl-2.1/xsd/maindoc/UBL-Reminder-2.1.xsd"),
    Family("lnr_history_1", f"lnr-history/v01-2020-02-07/xsd/{ADA}.xsd"),
    Family("lnr_history_2", f"lnr-history/v02-2020-02-10/xsd/{ADA}.xsd"),
    Family("lnr_history_3", f"lnr-history/v03-2020-02-11/xsd/{ADA}.xsd"),
)
IWLZ = {
    "1.0-v1.0": (
        "AW310 AW317 AW318 AW33 AW34 AW35 AW36 AW39 CA317 CA318 CA319 CA320"
        " IO31 IO32 IO35 IO36 ZK310 ZK33 ZK34 ZK35 ZK36 ZK39"
    ),
    "1.2-v1.x": (
        "AW310 AW317 AW318 AW33 AW34 AW35 AW36 AW39 CA317 CA318 CA319 CA320 IO31 IO32 ZK310 ZK33 ZK34 ZK35 ZK36 ZK39"
    ),
    "2.0-v1.2": (
        "AW310 AW317 AW318 AW33 AW34 AW35 AW36 AW39 CA317 CA318 CA319 CA320"
        " IO31 IO32 ZK31 ZK310 ZK32 ZK33 ZK34 ZK35 ZK36 ZK39"
    ),
    "2.0-v1.9": (
        "AW310 AW317 AW318 AW33 AW34 AW35 AW36 AW39 CA317 CA318 CA319 CA320"
        " IO31 IO32 ZK31 ZK310 ZK32 ZK33 ZK34 ZK35 ZK36 ZK39"
    ),
}
SHORT_IWLZ = {("1.0-v1.0", "IO35"), ("1.2-v1.x", "AW33"), ("2.0-v1.2", "CA319"), ("2.0-v1.9", "ZK33")}


def iwlz(*, long: bool) -> tuple[Family, ...]:
    """The root files of iWlz, whose imports are spelled in another letter case than the file: all, or one a release."""
    return tuple(
        Family(
            f"iwlz_{release}_{stem}".replace(".", "_").replace("-", "_").lower(),
            f"iwlz/{release}/xsd/{stem}.xsd",
            options=("--ignore-letter-case",),
        )
        for release, stems in IWLZ.items()
        for stem in stems.split()
        if long or (release, stem) in SHORT_IWLZ
    )


@dataclass
class Workshop:
    """Packages below `folder`, each generated when first asked for, by the command line in a process of its own."""

    corpora: Path
    folder: Path
    made: dict[str, Path] = field(default_factory=dict)

    def make(self, family: Family) -> Path:
        """Generate the package of a family, once; its folder."""
        if family.name not in self.made:
            command = [sys.executable, "-m", "generator", "generate", "--xsd", str(self.corpora / family.xsd)]
            options = ["--package", family.name, "--out", str(self.folder), *family.options]
            done = subprocess.run(
                [*command, *options, "--only", "bindings,mapping"],
                cwd=self.folder, env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
                capture_output=True, text=True, encoding="utf-8", check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            self.made[family.name] = self.folder / family.name
        return self.made[family.name]

    def load(self, family: Family, module: str = "bindings") -> Any:
        """Import a module of the family's package."""
        self.make(family)
        if str(self.folder) not in sys.path:
            sys.path.insert(0, str(self.folder))
        importlib.invalidate_caches()
        return importlib.import_module(f"{family.name}.{module}")
