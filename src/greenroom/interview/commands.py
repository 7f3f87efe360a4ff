"""What the candidate types that is not part of an answer: the commands."""

from __future__ import annotations

import re

from greenroom.interview.events import DoneAsked, Event, HelpAsked, HintAsked, Said, Skipped, TimeAsked

HELP = (
    "Answer in your own words; you may ask me a question back. "
    "/hint gives a hint and costs a share of the point. /skip moves on. /done ends the question. "
    "/time tells the time used. Text that begins with a slash can be sent by doubling it: //like this."
)
HELP_INTERVIEW = (
    "Answer in your own words; you may ask me a question back. "
    "/skip moves on. /done ends the question. /time tells the time used. There are no hints in an interview. "
    "Text that begins with a slash can be sent by doubling it: //like this."
)

_LONE_WORD = re.compile(r"/[A-Za-z]{1,12}")

COMMANDS = ("/hint", "/skip", "/done", "/time", "/help")


def understood(said: Said) -> Event:
    """Return the event that a text stands for: a command's own, else `Said` with a doubled slash made single.

    Only a command that stands alone is one; any other text that begins with a slash is sent as it is.
    """
    word = said.text.strip()
    if word.startswith("//"):
        return Said(said.text.replace("//", "/", 1), said.at)
    match word.casefold():
        case "/hint":
            return HintAsked(said.at)
        case "/skip":
            return Skipped(said.at)
        case "/done":
            return DoneAsked(said.at)
        case "/time":
            return TimeAsked(said.at)
        case "/help":
            return HelpAsked(said.at)
        case _:
            return said


def unknown_command(text: str) -> str | None:
    """Return what to say to a lone word behind a slash that is no command, so that a slip is not scored; else None."""
    word = text.strip()
    if word.casefold() in COMMANDS or not _LONE_WORD.fullmatch(word):
        return None
    return f"There is no {word}. /help names the commands; /{word} sends it as text."


def spoken_time(seconds: float) -> str:
    """Return a span of time in words: "4 minutes 12 seconds"."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    parts = [_count(minutes, "minute")] if minutes else []
    return " ".join([*parts, _count(rest, "second")] if rest or not minutes else parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
