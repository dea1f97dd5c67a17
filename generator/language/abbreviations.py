"""Short forms with a full stop after which a sentence goes on, by language."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = frozenset({
    "a", "after", "although", "an", "and", "as", "at", "because", "before", "but", "by", "during", "everyone",
    "he", "her", "his", "however", "i", "if", "in", "instead", "it", "its", "many", "meanwhile", "my", "nobody", "nor",
    "now", "on", "our", "several", "she", "since", "so", "some", "that", "the", "their", "then", "there", "these",
    "they", "this", "those", "though", "thus", "until", "we", "what", "when", "where", "while", "yet", "you",
})  # fmt: skip
"""English words that begin a sentence where they have a capital behind a short form, and no name."""

_FINAL = re.compile(
    r"(?:(?<![^\W_])(?:[A-Z]\.){2,}|\b(?:"
    r"Jr|Sr|Inc|Co|Corp|Ltd|Bros|Ave|Blvd|Rd|etc|al|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind"
    r"|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Jan"
    r"|Feb|Aug|Sept?|Oct|Nov|Dec"
    r")\.)$"
)
"""Short forms that may also end a sentence, before a word with a capital."""

_CAPITAL = re.compile(r"\.[\"'\u201d\u2019)]?\s+(?=[\"'\u201c\u2018(]?(?P<word>[A-Z][a-z]*)[\s,'\u2019])")
_LONGEST = 24

_ALWAYS = ("Dr", "Prof", "vs", "cf", r"e\.g", r"i\.e")
_BY_LANGUAGE = {
    "en": (
        "Adm", "Ald", "Amb", "Asst", "Atty", "Brig", "Capt", "Cmdr", "Col", "Comm", "Const", "Cpl", "Cpt", "Dep",
        "Det", "Dir", "Dist", "Fr", "Gen", "Gov", "Hon", "Insp", "Lt", "Maj", "Messrs", "Mr", "Mrs", "Ms", "Msgr",
        "Ofc", "Off", "Pfc", "Pres", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Spc", "Supt", "Sec",
        "approx",
        "incl", "v", "Mt", "Ft",
    ),
    "fr": ("M", "MM", "Me", "Mgr", "Mme", "Mmes", "Mlle", "Ste", r"p\. ex", "av", "env"),
    "de": ("Hr", "Fr", "Ing", "Mag", "bzw", "ca", "inkl", r"d\. ?h", r"z\. ?B", r"u\. ?a"),
    "es": ("Sr", "Sra", "Srta", "Dra", "Ud", "Uds", r"EE\. ?UU"),
    "pt": ("Sr", "Sra", "Dra", "Exmo"),
    "it": ("dott", "prof", "avv", "ing", "sig", "on", "[Ll]['\u2019]on", "arch", "geom"),
    "nl": ("Dhr", "Mevr", "dhr", "mevr", "bijv", "ir", "Mr", "mr"),
    "pl": ("ul", "np", "Np", "prof", "tzw", "dr"),
    "cs": ("Ing", "Mgr", "nap\u0159", "tzv"),
    "ru": ("\u0433", "\u0433\u0433", "[\u0443\u0423]\u043b", "\u0438\u043c", r"[\u0442\u0422]\. ?\u0435"),
    "uk": ("\u0432\u0443\u043b", "\u0456\u043c", "\u043c"),
}  # fmt: skip
_IN_A_PLACE = r"[a-z]-(?:St|Ste|Mt|Ft)"
"""The second part of a place's name, before the third: `Lunden-St. Anna`."""


@cache
def ending(language: str) -> re.Pattern[str]:
    """Return what finds such a short form at the end of a text; `language` is a bare code such as `en`."""
    forms = (*_ALWAYS, *_BY_LANGUAGE.get(language, ()))
    return re.compile(rf"(?:(?:^|[\s(\"'\u201c\u2018])(?:{'|'.join(forms)})|{_IN_A_PLACE})\.$")


@cache
def words(language: str) -> frozenset[str]:
    """Return those of the short forms that are one word; the others end with two letters at most."""
    return frozenset(form for form in (*_ALWAYS, *_BY_LANGUAGE.get(language, ())) if form.isalpha())


def final(line: str, language: str) -> Iterator[int]:
    """Yield where a sentence begins behind a short form that ends the one before: `in Washington, D.C. Nobody`."""
    if language != "en":
        return
    for match in _CAPITAL.finditer(line):
        stop = match.start() + 1
        if match["word"].lower() in _OPENERS and _FINAL.search(line, max(0, stop - _LONGEST), stop):
            yield match.end()
