"""How surely two values are of one thing: a logistic model of their features, with weights that were fitted.

The weights lie in `weights.toml`; `python -m tests.quality.judging` fits them again from what was judged by hand
(`tests/quality/judged.csv`) and prints how often they are right on topics they were not fitted to.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.digest.differences.judged.features import Features


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights of `Features` and, by dimension, what is added; `threshold` is the probability that is enough.

    `same` is what it adds to the fit of two values that they are the same.
    """

    weights: Features
    dimensions: dict[str, float]
    threshold: float
    same: float

    def fit(self, features: Features, dimension: str) -> float:
        """Return how well two values fit, as the logarithm of the odds."""
        told = sum([weight * value for weight, value in zip(self.weights, features, strict=True)])
        return told + self.dimensions.get(dimension, self.dimensions["other"])

    def probability(self, features: Features, dimension: str) -> float:
        """Return how probable it is that two values, which differ, are of one thing."""
        return 1 / (1 + math.exp(-self.fit(features, dimension)))


@cache
def judge() -> Judge:
    """Return the judge with the weights of the package."""
    told = tomllib.loads(
        (files("generator.digest.differences.judged") / "weights.toml").read_text(encoding="utf-8")
    )
    return Judge(Features(**told["features"]), told["dimensions"], told["threshold"], told["same"])
