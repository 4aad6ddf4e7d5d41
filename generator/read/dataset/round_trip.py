"""Loads and writes a dataset definition file with its comments, order, quotes and layout kept."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from pathlib import Path

    from ruamel.yaml.comments import CommentedMap

_WIDEST = 1_000_000


def load_round_trip(path: Path) -> CommentedMap:
    """The file as ruamel.yaml's own mapping, with comments. Read it with `read_dataset` first: this checks nothing."""
    return parse_round_trip(path.read_text(encoding="utf-8"))


def parse_round_trip(text: str) -> CommentedMap:
    """As `load_round_trip`, from the text of the file."""
    loaded: CommentedMap = _yaml().load(text)
    return loaded


def dump_round_trip(data: CommentedMap) -> str:
    """The text of a file that was loaded with `load_round_trip`; what was not changed comes back as it stood.

    Lists are indented as the reference specification has them: the dash two spaces in from its key.
    """
    stream = io.StringIO()
    _yaml().dump(data, stream)
    return stream.getvalue()


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
