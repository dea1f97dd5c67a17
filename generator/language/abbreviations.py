"""Short forms with a full stop after which a sentence goes on, by language."""

from __future__ import annotations

import re
from functools import cache

_ALWAYS = ("Dr", "Prof", "vs", "cf", r"e\.g", r"i\.e")
_BY_LANGUAGE = {
    "en": (
        "Adm", "Ald", "Amb", "Asst", "Atty", "Brig", "Capt", "Cmdr", "Col", "Const", "Cpl", "Cpt", "Dep",
        "Det", "Dir", "Fr", "Gen", "Gov", "Hon", "Insp", "Lt", "Maj", "Messrs", "Mr", "Mrs", "Ms", "Msgr",
        "Pfc", "Pres", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Spc", "Supt", "Sec", "approx",
        "incl", "v",
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


@cache
def ending(language: str) -> re.Pattern[str]:
    """Return what finds such a short form at the end of a text; `language` is a bare code such as `en`."""
    forms = (*_ALWAYS, *_BY_LANGUAGE.get(language, ()))
    return re.compile(rf"(?:^|[\s(\"'\u201c\u2018])(?:{'|'.join(forms)})\.$")
