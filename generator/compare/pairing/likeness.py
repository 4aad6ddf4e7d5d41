"""How alike two names, texts or sets are: 0 to 1, the same whichever comes first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable

_PARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[^0-9A-Za-z]+")


@lru_cache(maxsize=20_000)
def normalised(text: str) -> str:
    """Lower case, without accents, with one blank between the words: `GeboorteDatum` is `geboorte datum`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(part for part in _PARTS.split(plain) if part).lower()


@lru_cache(maxsize=20_000)
def _pieces(text: str) -> Counter[str]:
    """Pairs of letters, words kept apart."""
    return Counter(
        text_[at : at + 2] for text_ in (f" {word} " for word in text.split()) for at in range(len(text_) - 1)
    )


def alike_names(left: str, right: str) -> float:
    """Dice's coefficient over pairs of letters: fit for compounds, whatever the case and the underscores."""
    one, other = normalised(left), normalised(right)
    if one == other:
        return float(bool(one) or left == right)
    a, b = _pieces(one), _pieces(other)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def alike_texts(left: str, right: str) -> float:
    """Dice's coefficient over words."""
    return _dice(normalised(left).split(), normalised(right).split())


def shared(left: Collection[Hashable], right: Collection[Hashable]) -> float:
    """What two sets have in common, as part of all they have (Jaccard)."""
    one, other = frozenset(left), frozenset(right)
    every = one | other
    return len(one & other) / len(every) if every else 1.0


def weigh(features: Iterable[tuple[float, float | None]]) -> float:
    """The weighted mean of what is known: pairs of weight and likeness, None where nothing can be said."""
    known = [(weight, value) for weight, value in features if value is not None]
    total = sum(weight for weight, _ in known)
    return sum(weight * value for weight, value in known) / total if total else 0.0


def _dice(left: list[str], right: list[str]) -> float:
    a, b = Counter(left), Counter(right)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0
