"""The composition root: opens what is needed when it is needed, and holds the clock, ids and seeds.

Front ends (`cli`, `tui`) talk to everything below through here. Thin: nothing is decided here that a lower
room can decide.
"""

from __future__ import annotations

from greenroom.desk.desk import Desk
from greenroom.desk.places import Places
from greenroom.desk.start import InterviewOptions, Start

__all__ = ["Desk", "InterviewOptions", "Places", "Start"]
