"""Greenroom: a mock interviewer for system-design questions in the terminal."""

from __future__ import annotations

__version__ = "0.1.0"
