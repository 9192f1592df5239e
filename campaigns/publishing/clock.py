"""The one clock that decides; it stands in core, where other outside effects use it too."""

from core.clock import now, remember_for_certain

__all__ = ["now", "remember_for_certain"]
