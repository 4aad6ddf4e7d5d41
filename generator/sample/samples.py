"""Samples by profile: what `lnrgen sample` gives out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from generator.generated_file import GeneratedFile
from generator.sample.broken.everything_wrong import EverythingWrong
from generator.sample.broken.pair import Broken, sidecar
from generator.sample.full import Full
from generator.sample.grow.policy import Minimal, Random

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.sample.maker import Maker


class Profile(StrEnum):
    """What kind of messages."""

    MINIMAL = "minimal"
    FULL = "full"
    RANDOM = "random"
    INVALID = "invalid"

    @property
    def is_a_set(self) -> bool:
        """Whether its messages belong together, so that without a number all of them are meant."""
        return self in (Profile.FULL, Profile.INVALID)


@dataclass(frozen=True, slots=True)
class Sample:
    """A message, and for a broken one what is wrong with it."""

    data: bytes
    broken: Broken | None = None

    def files(self, number: int) -> tuple[GeneratedFile, ...]:
        """`sample-0001.xml`, and for a broken message `sample-0001.json` beside it."""
        name = f"sample-{number:04d}"
        message = GeneratedFile(f"{name}.xml", self.data.decode("utf-8"))
        if self.broken is None:
            return (message,)
        return (message, GeneratedFile(f"{name}.json", sidecar(message.path, self.broken)))


class Samples:
    """The messages of one profile; `notes` says what there is to say about them as a set once they have been taken."""

    def __init__(self, maker: Maker, profile: Profile, seed: int) -> None:
        """The same seed gives the same bytes on any machine."""
        self._maker, self._profile, self._seed = maker, profile, seed
        self._full = Full(maker, seed) if profile is Profile.FULL else None
        self._wrong = EverythingWrong(maker, seed) if profile is Profile.INVALID else None

    def messages(self, count: int | None = None) -> Iterator[Sample]:
        """At most `count` messages; without a number one, or the whole set. SampleError where one cannot be made."""
        if count is None and not self._profile.is_a_set:
            count = 1
        yield from islice(self._all(), count)

    @property
    def progress(self) -> tuple[int, int]:
        """How much of a set has been looked for so far, and how much there is to look for; (0, 0) for no set."""
        if self._full is not None:
            result = self._full.result
            return result.items - len(result.left), result.items
        return self._wrong.progress if self._wrong is not None else (0, 0)

    def notes(self) -> list[str]:
        """Sentences about the whole set, for people."""
        if self._full is not None:
            return self._full.result.notes()
        return self._wrong.notes() if self._wrong is not None else []

    def _all(self) -> Iterator[Sample]:
        if self._full is not None:
            yield from (Sample(data) for data in self._full.messages())
        elif self._wrong is not None:
            yield from (Sample(broken.data, broken) for broken in self._wrong.messages())
        else:
            yield from self._one_after_the_other()

    def _one_after_the_other(self) -> Iterator[Sample]:
        policy = Minimal if self._profile is Profile.MINIMAL else Random
        number = 0
        while True:
            scene = self._maker.message(policy, self._seed, self._profile.value, number)
            yield Sample(self._maker.data(scene))
            number += 1
