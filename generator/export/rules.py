"""The ids and names of the EX rules: what the export has to say. Ids are for life."""

from __future__ import annotations

UNREADABLE = "EX001"
FAILED = "EX002"
MISSING = "EX003"
NO_ROW = "EX004"
BROKEN = "EX005"
TWICE = "EX006"
CLASH = "EX007"
UNNAMED = "EX008"
NOT_VALID = "EX009"
LACKING = "EX010"
GAP = "EX011"

NAMES = {
    UNREADABLE: "episode-unreadable",
    FAILED: "mapping-failed",
    MISSING: "value-missing",
    NO_ROW: "episode-without-row",
    BROKEN: "source-failed",
    TWICE: "episode-told-twice",
    CLASH: "file-name-clash",
    UNNAMED: "episode-name-unusable",
    NOT_VALID: "message-refused",
    LACKING: "message-incomplete",
    GAP: "concept-never-sent",
}
