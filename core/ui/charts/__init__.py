"""Charts drawn on the server as SVG: the same in page, dark mode, print, PDF and mail.

Each has a title, a sentence made from its figures, and a table for who reads rather than sees.
"""

from core.ui.charts.bars import Bar, bars
from core.ui.charts.funnel import Stage, funnel
from core.ui.charts.line import Series, line
from core.ui.charts.sparkline import sparkline

__all__ = ["Bar", "Series", "Stage", "bars", "funnel", "line", "sparkline"]
