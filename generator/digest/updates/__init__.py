"""What later articles change in what earlier ones told, before anything is written: scores and the headline."""

from __future__ import annotations

from generator.digest.updates.following import following
from generator.digest.updates.outdated import up_to_date

__all__ = ["following", "up_to_date"]
