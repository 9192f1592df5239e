"""A board that can be asked for figures."""

from tests.doubles.fixtures import noticeboard, noticeboard_program

__all__ = ["noticeboard", "noticeboard_program"]
