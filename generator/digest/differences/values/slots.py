"""What numbers of a unit are of, where one word tells it: people dead or injured, a price, a speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SLOTS: dict[str, dict[str, str]] = {
    "person": {
        "dead": "How many people died", "injured": "How many people were injured",
        "missing": "How many people are missing", "homeless": "How many people were displaced",
        "arrest": "How many people were arrested", "aboard": "How many people were on board",
        "cases": "How many cases there are", "crowd": "How many people came",
        "rescued": "How many people were rescued", "affect": "How many people are affected",
        "pension": "How many pensioners are concerned", "employs": "How many people it employs",
        "charg": "How many people were charged",
    },
    "officers": {"dead": "How many officers died", "injured": "How many officers were hurt"},
    "jobs": {"cut": "How many jobs are to go", "creat": "How many jobs are to come"},
    "%": {
        "turnout": "Turnout", "vote": "Share of the vote", "pay": "Pay", "stake": "Stake",
        "joined": "Share that took part", "inflation": "Inflation", "unemployment": "Unemployment",
        "growth": "Growth", "rate": "Rate",
        "premium": "Premium", "tariff": "Tariff", "deficit": "Deficit",
        "contain": "Containment", "dead": "Fatality", "approv": "Approval", "support": "Support", "fell": "Fall",
    },
    "$": {
        "price": "Price", "compensation": "Compensation", "stolen": "Sum taken", "revenue": "Sales", "profit": "Profit",
        "fine": "Fine", "budget": "Spending", "recovered": "Sum recovered", "pay": "Pay", "damage": "Damage",
        "savings": "Savings", "bail": "Bail", "reward": "Reward", "ransom": "Ransom", "prize": "Prize",
        "invest": "Investment",
        "deficit": "Deficit", "fund": "Funding", "raised": "Sum raised", "loan": "Loan", "pledged": "Sum pledged",
    },
    "year": {"sentence": "Sentence", "contract": "Length of the contract", "ban": "Length of the ban",
             "govern": "Years in office"},
    "month": {"sentence": "Sentence", "ban": "Length of the ban"},
    "week": {"trial": "Length of the trial", "close": "How long it stays closed", "strike": "Length of the strike"},
    "day": {"mourning": "Length of the mourning", "strike": "Length of the strike", "jury": "How long the jury took",
            "incubation": "Incubation"},
    "clock": {"occurred": "When it happened", "launch": "Time of the launch", "begin": "When it begins",
              "strike": "Time of the strike"},
    "hour": {"batteri": "Battery life", "jury": "How long the jury took", "strike": "Length of the strike",
             "last": "How long it lasted"},
    "minut": {"last": "How long it lasted", "call": "How long the call lasted"},
    "km/h": {"speed": "Speed", "wind": "Wind"},
    "mph": {"speed": "Speed", "wind": "Wind"},
    "kilomet": {"depth": "Depth"}, "km": {"depth": "Depth"}, "mile": {"depth": "Depth"},
    "goals": {"goals": "Goals"},
    "houses": {
        "destroyed": "How many houses were destroyed", "damage": "How many houses were damaged",
        "homeless": "How many houses were evacuated", "power": "How many houses are without power",
    },
    "doses": {"doses": "Doses"},
    "date": {
        "vote": "Date of the vote", "strike": "Date of the strike", "summit": "Date of the meeting",
        "launch": "Date of the launch", "election": "Date of the election", "trial": "Date of the trial",
        "hearing": "Date of the hearing",
        "inaugurated": "When the office is taken", "price": "Date of the sale", "occurred": "When it happened",
        "jury": "Date of the verdict", "funer": "Date of the funeral", "debut": "Date of the debut",
    },
    "year of": {"founded": "Year of foundation", "contract": "End of the contract"},
}  # fmt: skip
"""By unit and aspect, how the slot is named on the page."""
_ALIASES: dict[str, dict[str, str]] = {
    "date": {
        "accident": "occurred",
        "quake": "occurred",
        "shelv": "price",
        "avail": "price",
        "store": "price",
    },
    "clock": {"accident": "occurred", "quake": "occurred"},
    "$": {"families": "compensation", "relat": "compensation", "victim": "compensation"},
    "person": {"turnout": "crowd", "participants": "crowd"},
    "hour": {"occurred": "last"},
    "minut": {"occurred": "last"},
    "year": {"price": "contract"},
    "month": {"price": "contract"},
}
"""Aspects of a unit that tell the same slot as another."""
_GENERAL = frozenset({"last"})
"""Aspects that tell a slot only where no other does."""


def slot_of(unit: str, words: Iterable[str]) -> str:
    """Return the first of some words, the nearest first, that tells what a number of a unit is of; or nothing."""
    named, aliases = SLOTS.get(unit, {}), _ALIASES.get(unit, {})
    told = [word for word in (aliases.get(word, word) for word in words) if word in named]
    return next((word for word in told if word not in _GENERAL), told[0] if told else "")
