"""The seat of a publishing process; it stands in core, where other outside effects use it too."""

from core.seats import Seat, clear_away_the_dead, is_dead

__all__ = ["Seat", "clear_away_the_dead", "is_dead"]
