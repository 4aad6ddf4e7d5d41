"""Which fact of a story a concept asks for, told from its Dutch name and those of the groups around it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.sample.clinic.story import Story
    from generator.sample.dice import Dice

Fact = datetime | int | float | bool | str
_AT_BIRTH = ("vrouw",)
_LATE = ("ontslagoverplaatsing", "na_ontslag")


def fact(path: tuple[str, ...], story: Story, dice: Dice) -> Fact | None:
    """The value of a concept, None where the story says nothing; `path` are names from the top down, its own last."""
    name, above = path[-1], path[:-1]
    late = any(group in _LATE for group in above)
    if name == "geboortedatum":
        return story.mother_birth if any(group in _AT_BIRTH for group in above) else story.birth
    exact = (_LATE_FACTS if late else {}).get(name) or _FACTS.get(name)
    if exact is not None:
        return exact(story, dice)
    return _moment(name, story, dice, late=late)


def _moment(name: str, story: Story, dice: Dice, *, late: bool) -> datetime | None:
    if not ("datum" in name or name.endswith(("_tijd", "tijdstip"))):
        return None
    if late:
        return story.discharge - timedelta(minutes=dice.number(60, 1200))
    if "eind" in name:
        return story.admission + story.stay * (dice.number(55, 95) / 100)
    if "begin" in name or "start" in name:
        return story.admission + story.stay * (dice.number(2, 45) / 100)
    return story.admission + timedelta(minutes=dice.number(5, 90))


_FACTS: dict[str, Callable[[Story, Dice], Fact]] = {
    "opname_datum": lambda story, _: story.admission,
    "ontslag_datum": lambda story, _: story.discharge,
    "datum_overlijden": lambda story, _: story.death,
    "document_datum": lambda story, _: story.document,
    "verificatie_datum": lambda story, dice: story.document - timedelta(minutes=dice.number(5, 600)),
    "zwangerschapsduur": lambda story, _: story.gestation,
    "gewicht_waarde": lambda story, _: story.weight,
    "lengte_waarde": lambda story, _: story.length,
    "schedelomvang_waarde": lambda story, _: story.head,
    "temperatuur_waarde": lambda _, dice: dice.number(358, 376) / 10,
    "nsp_h_arterieel": lambda _, dice: dice.number(710, 740) / 100,
    "be": lambda _, dice: dice.number(-80, 20) / 10,
    "apgar_score_totaal": lambda _, dice: dice.number(4, 9),
    "graviditeit": lambda _, dice: dice.number(3, 5),
    "pariteit_voor_deze_zwangerschap": lambda _, dice: dice.number(0, 2),
    "aantal_geboren_kinderen": lambda story, _: story.children,
    "rangnummer_kind": lambda story, _: story.rank,
    "meerling_indicator": lambda story, _: story.children > 1,
    "overlijdens_indicator": lambda story, _: story.died,
    "overleden_op_verloskamerq": lambda _story, _dice: False,
    "overlijden_lt12_uur_na_opname_nicuq": lambda _story, _dice: False,
    "staken_icbehandelingq": lambda story, dice: story.died and dice.chance(50),
    "nog_opgenomenq": lambda story, _: story.staying and not story.died,
    "versienummer": lambda _, dice: dice.number(1, 3),
    "postcode": lambda _, dice: f"0000 A{dice.pick('ABCD')}",
    "initialen": lambda _, dice: dice.pick(("VF", "T", "P.V.")),
    "voornamen": lambda _, dice: dice.pick(("Voorbeeld Fictie", "Test", "Proef")),
    "roepnaam": lambda _, dice: dice.pick(("Fictie", "Test", "Proef")),
    "achternaam": lambda _, dice: dice.pick(("Proefmens", "Testpersoon", "Voorbeeld")),
    "achternaam_partner": lambda _, dice: dice.pick(("Proefpartner", "Testgenoot")),
    "voorvoegsels": lambda _, dice: dice.pick(("van den", "de")),
    "voorvoegsels_partner": lambda _, dice: dice.pick(("van", "de")),
    "organisatie_naam": lambda _, dice: f"Voorbeeldziekenhuis {dice.pick(('Noord', 'Zuid', 'Oost', 'West'))}",
    "software_naam": lambda _, dice: f"Voorbeeld-EPD {dice.number(1, 9)}.{dice.number(0, 9)}",
}
_LATE_FACTS: dict[str, Callable[[Story, Dice], Fact]] = {
    "gewicht_waarde": lambda story, _: story.discharge_weight,
    "schedelomvang_waarde": lambda story, _: story.discharge_head,
}
