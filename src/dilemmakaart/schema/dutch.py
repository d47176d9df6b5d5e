"""Keys and kinds as an author may write them in Dutch, or after what they hold: a guess at what was meant."""

from collections.abc import Mapping, Sequence

from ..suggest import nearest

MEANT: Mapping[str, tuple[str, ...]] = {
    "aantal": ("people", "minutes"),
    "achtergrond": ("background", "paper"),
    "acties": ("actions",),
    "angst": ("fear",),
    "auteur": ("authors",),
    "auteurs": ("authors",),
    "accentkleur": ("accent",),
    "begin": ("start",),
    "colors": ("colours",),
    "brengt": ("brings",),
    "bril": ("lens",),
    "bron": ("source", "sources"),
    "bronnen": ("sources", "items"),
    "citaten": ("quotes",),
    "datum": ("date",),
    "deelnemers": ("people",),
    "definitie": ("definition",),
    "doel": ("aim", "purpose"),
    "doelgroep": ("audiences",),
    "doelgroepen": ("audiences",),
    "doorgeschoten": ("overdone",),
    "duur": ("minutes",),
    "groepsgrootte": ("group_size",),
    "huisstijl": ("style",),
    "inleiding": ("intro",),
    "inzichten": ("insights",),
    "jaar": ("year",),
    "keuzes": ("options",),
    "kolommen": ("columns",),
    "kernvraag": ("question",),
    "levels": ("items",),
    "inkt": ("ink",),
    "kleuren": ("colours",),
    "lettertype": ("font",),
    "lijn": ("line",),
    "link": ("url",),
    "locatie": ("place",),
    "materiaal": ("materials",),
    "mensen": ("people",),
    "minuten": ("minutes",),
    "naam": ("name",),
    "niveau": ("level",),
    "niveaus": ("levels", "items"),
    "nummer": ("number",),
    "onderdelen": ("items",),
    "opmerking": ("note",),
    "opties": ("options",),
    "organisatie": ("organisation",),
    "persoon": ("person",),
    "plaats": ("place",),
    "papier": ("paper",),
    "plek": ("place",),
    "polen": ("poles",),
    "signalen": ("warnings",),
    "soort": ("kind",),
    "sources": ("items",),
    "stappen": ("steps",),
    "taal": ("language",),
    "tekst": ("text", "ink"),
    "tijd": ("start", "minutes"),
    "titel": ("title", "name"),
    "toelichting": ("explanation", "note"),
    "type": ("kind",),
    "uitgever": ("publisher",),
    "uitleg": ("explanation",),
    "values": ("items",),
    "voettekst": ("footer",),
    "volgorde": ("order", "number"),
    "vraag": ("question",),
    "vragen": ("prompts",),
    "waarde": ("values",),
    "waarden": ("values", "items"),
    "waarschuwingen": ("warnings",),
    "werkvorm": ("method",),
}
"""The word as it may be written, and what it may mean, the likeliest first."""


def meant(seen: str, known: Sequence[str]) -> str | None:
    """Return the known word that was probably meant: the English one, else the one that looks like it.

    The first of several words counts too: behind it a colon may have been forgotten.
    """
    likely = (*MEANT.get(seen.lower(), ()), seen.partition(" ")[0])
    return next((word for word in likely if word in known), None) or nearest(seen, known)
