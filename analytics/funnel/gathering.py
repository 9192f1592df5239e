"""Names of analytics.funnel.selectors for analytics.funnel.tables; goes when that module changes."""

from analytics.funnel.period import Period
from analytics.funnel.selectors import Channel, names, per_channel, total

__all__ = ["Channel", "Period", "names", "per_channel", "total"]
