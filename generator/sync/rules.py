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
}
