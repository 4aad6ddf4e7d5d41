"""Findings between two schemas (family XS) in Dutch: what is so, and what to do where messages are refused or not.

An empty mend or other mend: there is nothing to do.
"""

from __future__ import annotations

_WAIT = "tot de andere kant is overgegaan"
_KEEP = f"Houd u aan de oude grenzen {_WAIT}."
_OUTSIDE = "Verstuur niets daarbuiten: dat wordt voortaan geweigerd."
_TRY = "Toets uw berichten met `lnrgen validate`."
_XSD11 = "Toets uw berichten met een validator die XSD 1.1 kent."

SCHEMA: dict[str, tuple[str, str, str]] = {
    "XS001": ("Berichten beginnen met een ander element.", "Begin het bericht met het nieuwe element.", ""),
    "XS002": ("De elementen staan in een andere namespace.", "Schrijf ze in de nieuwe namespace.", ""),
    "XS003": ("Elementen hebben een namespace gekregen of verloren.", "Schrijf ze zoals de nieuwe versie.", ""),
    "XS010": (
        "Element is nieuw; het mag ontbreken.",
        f"Laat het weg {_WAIT}.",
        "Vul het waar het dossier het heeft.",
    ),
    "XS011": ("Element is nieuw en verplicht.", "Vul het: zonder wordt een bericht voortaan geweigerd.", "Vul het."),
    "XS012": (
        "Element is vervallen.",
        "Laat het weg: met dit element wordt een bericht voortaan geweigerd.",
        "Haal het uit de koppeling.",
    ),
    "XS013": ("Element heet anders.", "Schrijf de nieuwe naam.", "Schrijf de nieuwe naam."),
    "XS014": ("Element is verplaatst.", "Schrijf het op de nieuwe plaats.", "Schrijf het op de nieuwe plaats."),
    "XS015": ("De volgorde is veranderd.", "Schrijf ze in de nieuwe volgorde.", "Schrijf ze in de nieuwe volgorde."),
    "XS016": ("Moet er vaker zijn.", "Vul het: met minder wordt een bericht voortaan geweigerd.", "Vul het."),
    "XS017": ("Hoeft er minder vaak te zijn.", "Blijf het vullen.", ""),
    "XS018": ("Mag er minder vaak zijn.", "Verstuur niet meer dan mag: de rest wordt voortaan geweigerd.", ""),
    "XS019": ("Mag er vaker zijn.", _KEEP, "Verstuur alles wat er is."),
    "XS020": (
        "Mag niet meer leeg zijn (xsi:nil).",
        "Geef een waarde, of laat het weg waar dat mag: xsi:nil wordt voortaan geweigerd.",
        "",
    ),
    "XS021": ("Mag leeg zijn (xsi:nil).", f"Gebruik xsi:nil niet {_WAIT}.", ""),
    "XS022": ("De standaardwaarde is veranderd.", "Schrijf de waarde voluit.", "Schrijf de waarde voluit."),
    "XS023": ("Heeft nu een vaste waarde.", "Schrijf die waarde.", "Schrijf die waarde."),
    "XS024": (
        "De vaste waarde is vervallen.",
        "Blijf de oude waarde schrijven.",
        "Zoek uit welke andere waarden er zijn, en wanneer ze worden verstuurd.",
    ),
    "XS025": ("Er mag niet meer of juist wel een ander element voor in de plaats.", "Schrijf wat er nu mag staan.", ""),
    "XS026": (
        "Een element mag hier nieuw in de plaats.",
        f"Schrijf het niet {_WAIT}.",
        "Schrijf het waar het dossier het heeft.",
    ),
    "XS027": ("Een element mag hier niet meer in de plaats.", "Laat het weg, of schrijf wat er mag staan.", ""),
    "XS028": ("Welke typen hier mogen staan is veranderd.", "Noem geen afgeleid type met xsi:type.", ""),
    "XS040": (
        "Attribuut is nieuw; het mag ontbreken.",
        f"Laat het weg {_WAIT}.",
        "Vul het waar het dossier het heeft.",
    ),
    "XS041": ("Attribuut is nieuw en verplicht.", "Vul het: zonder wordt een bericht voortaan geweigerd.", "Vul het."),
    "XS042": (
        "Attribuut is vervallen.",
        "Laat het weg: met dit attribuut wordt een bericht voortaan geweigerd.",
        "Haal het uit de koppeling.",
    ),
    "XS043": ("Attribuut is verplicht.", "Vul het: zonder wordt een bericht voortaan geweigerd.", "Vul het."),
    "XS044": ("Attribuut mag ontbreken.", "Blijf het vullen.", ""),
    "XS045": ("Attribuut mag niet meer.", "Laat het weg: met dit attribuut wordt een bericht voortaan geweigerd.", ""),
    "XS046": ("De standaardwaarde van het attribuut is veranderd.", "Schrijf het voluit.", "Schrijf het voluit."),
    "XS047": ("Attribuut heeft nu een vaste waarde.", "Schrijf die waarde, of laat het weg waar dat mag.", ""),
    "XS048": (
        "De vaste waarde van het attribuut is vervallen.",
        "Blijf de oude waarde schrijven.",
        "Schrijf de waarde die u bedoelt: weglaten staat niet meer voor de vaste waarde.",
    ),
    "XS049": ("Er mogen minder onbenoemde attributen.", "Laat attributen weg die het schema niet noemt.", ""),
    "XS050": ("Er mogen meer onbenoemde attributen.", f"Verstuur ze niet {_WAIT}.", ""),
    "XS060": (
        "Volgorde of keuze van elementen is anders geregeld.",
        "Verstuur ze zoals de nieuwe versie.",
        "Ze mogen zoals de nieuwe versie.",
    ),
    "XS061": (
        "Er is een keuze bij gekomen.",
        f"Kies die niet {_WAIT}.",
        "Kies die waar het dossier dat heeft.",
    ),
    "XS062": ("Een keuze is vervallen.", "Kies een van de andere: deze wordt voortaan geweigerd.", ""),
    "XS063": ("Er mogen minder onbenoemde elementen.", "Laat elementen weg die het schema niet noemt.", ""),
    "XS064": ("Er mogen meer onbenoemde elementen.", f"Verstuur ze niet {_WAIT}.", ""),
    "XS065": ("Er mag geen tekst meer tussen de elementen.", "Verstuur daar geen tekst.", ""),
    "XS066": ("Er mag tekst tussen de elementen.", f"Verstuur daar geen tekst {_WAIT}.", ""),
    "XS067": (
        "De inhoud is van een andere soort.",
        "Schrijf het opnieuw, met de nieuwe inhoud.",
        "Het mag met de nieuwe inhoud.",
    ),
    "XS068": ("Een type mag hier nieuw (xsi:type).", f"Noem het niet {_WAIT}.", ""),
    "XS069": (
        "Een type mag hier niet meer (xsi:type).",
        "Noem het niet met xsi:type: dat wordt voortaan geweigerd.",
        "",
    ),
    "XS070": ("Of het type zelf mag staan is veranderd.", "Noem het type dat u verstuurt met xsi:type.", ""),
    "XS071": ("De groep mag minder vaak of moet vaker.", "Verstuur de groep zo vaak als nu mag.", ""),
    "XS072": ("De groep mag vaker of hoeft minder vaak.", _KEEP, ""),
    "XS080": ("Heeft een ander type.", "Schrijf het volgens het nieuwe type.", "Verwacht het nieuwe type."),
    "XS081": ("Met spaties wordt anders omgegaan.", "Schrijf de waarde zonder spaties om zich heen.", ""),
    "XS082": ("De toegestane lengte is kleiner.", _OUTSIDE, ""),
    "XS083": ("De toegestane lengte is groter.", _KEEP, ""),
    "XS084": ("Moet een andere vorm hebben.", "Schrijf de waarde in de nieuwe vorm.", ""),
    "XS085": ("Het toegestane bereik is kleiner.", _OUTSIDE, ""),
    "XS086": ("Het toegestane bereik is groter.", _KEEP, ""),
    "XS087": ("Er mogen minder cijfers.", "Rond af zoals de registratie zegt.", ""),
    "XS088": ("Er mogen meer cijfers.", _KEEP, ""),
    "XS089": ("De regel voor de tijdzone is veranderd.", "Schrijf de waarde zoals de nieuwe versie.", ""),
    "XS090": ("Een soort waarde mag nieuw.", f"Verstuur zulke waarden niet {_WAIT}.", ""),
    "XS091": ("Een soort waarde mag niet meer.", "Verstuur een waarde van een andere soort.", ""),
    "XS092": ("Is een lijst geworden, of juist niet meer.", "Schrijf het zoals de nieuwe versie.", ""),
    "XS120": ("Er zijn nieuwe codes.", f"Verstuur ze niet {_WAIT}.", "Koppel wat bij deze codes hoort."),
    "XS121": (
        "Codes zijn vervallen.",
        "Verstuur een andere code: met deze wordt een bericht voortaan geweigerd.",
        "Haal ze uit de koppeling.",
    ),
    "XS122": (
        "Moet nu een van de codes zijn.",
        "Verstuur een van de codes: al het andere wordt voortaan geweigerd.",
        "",
    ),
    "XS123": ("Hoeft geen van de codes meer te zijn.", f"Houd u aan de codes {_WAIT}.", ""),
    "XS124": (
        "De betekenis van codes is veranderd.",
        "",
        "Vergelijk de betekenissen, en pas de koppeling aan waar ze verschillen.",
    ),
    "XS125": ("Codes worden anders omschreven: hoofdletters, accenten, leestekens.", "", ""),
    "XS140": ("Een regel over unieke of verwijzende waarden is veranderd.", _TRY, _TRY),
    "XS141": ("Een voorwaarde van het schema is veranderd.", _XSD11, _XSD11),
    "XS142": ("Een voorwaardelijk type is veranderd.", _XSD11, _XSD11),
    "XS160": ("De toelichting in het schema is veranderd.", "", "Lees de nieuwe tekst."),
    "XS161": ("De eenheid is veranderd.", "Reken de waarde om, en schrijf die eenheid.", "Reken de waarde om."),
    "XS162": ("Het conceptnummer in het schema is veranderd.", "", "Vergelijk de definities van beide concepten."),
    "XS163": ("Het schema is in een andere versie van XSD geschreven.", "", ""),
    "XS164": ("De bestanden van het schema zijn anders.", "", "Neem alle nieuwe bestanden, en geen van de oude."),
    "XS165": ("Typen heten anders.", "", "Genereer opnieuw; zorg dat niets het type bij naam noemt."),
    "XS290": (
        "Wordt geweigerd.",
        "Kijk naar het bericht dat het bewijst, en verstuur wat de nieuwe versie toestaat.",
        "",
    ),
    "XS291": ("Is misschien strenger geworden.", _TRY, _TRY),
    "XS292": ("Er is meer toegestaan, door een verandering die geen regel noemt.", "", ""),
}
