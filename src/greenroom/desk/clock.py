"""The one clock of a run: starts at the wall clock's time and then runs steadily, through sleep too."""

from __future__ import annotations

import time
from collections.abc import Callable


def steady_epoch() -> Callable[[], float]:
    """Return a function that gives seconds since 1970 and never goes back, even if the wall clock does."""
    offset = time.time() - _running()
    return lambda: offset + _running()


def _running() -> float:
    """Seconds of a clock that runs on through sleep where the platform has one."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
