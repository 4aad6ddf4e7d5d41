"""The ids and names of the MP rules: the mapping against the specification. Ids are for life."""

from __future__ import annotations

NOT_MAPPED = "MP001"
STALE = "MP002"
ORPHAN = "MP003"
RENAMED = "MP004"
MOVED = "MP005"
NOT_WIRED = "MP006"
NOT_PYTHON = "MP007"
NAME_TAKEN = "MP008"
NAME_LEFT = "MP009"
NO_REASON = "MP010"
GROUP_REMOVED = "MP011"
THERE_ALREADY = "MP012"
CODE_UNKNOWN = "MP020"
CODE_SOURCE_TWICE = "MP021"
CODE_UNUSED = "MP022"
CODE_DRAFT = "MP023"
CODE_CHANGED = "MP024"
CODE_TABLE_UNREADABLE = "MP025"
CODE_ROW_INVALID = "MP026"
CODE_TABLE_LEFT = "MP027"
SHEET_ROW_REFUSED = "MP028"
SHEET_UNREADABLE = "MP029"

NAMES = {
    NOT_MAPPED: "concept-not-mapped",
    STALE: "mapping-stale",
    ORPHAN: "mapping-orphan",
    RENAMED: "method-renamed",
    MOVED: "concept-moved-in-mapping",
    NOT_WIRED: "class-not-wired",
    NOT_PYTHON: "mapping-file-unreadable",
    NAME_TAKEN: "method-name-taken",
    NAME_LEFT: "old-name-still-used",
    NO_REASON: "ignored-without-reason",
    GROUP_REMOVED: "group-removed-from-mapping",
    THERE_ALREADY: "method-there-already",
    CODE_UNKNOWN: "target-code-unknown",
    CODE_SOURCE_TWICE: "source-code-twice",
    CODE_UNUSED: "target-code-unused",
    CODE_DRAFT: "code-row-draft",
    CODE_CHANGED: "target-code-changed",
    CODE_TABLE_UNREADABLE: "code-table-unreadable",
    CODE_ROW_INVALID: "code-row-invalid",
    CODE_TABLE_LEFT: "code-table-left-over",
    SHEET_ROW_REFUSED: "sheet-row-refused",
    SHEET_UNREADABLE: "sheet-unreadable",
}
