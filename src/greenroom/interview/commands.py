"""What the candidate types that is not part of an answer: commands, and words for "I don't know"."""

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

COMMANDS = ("/hint", "/skip", "/done", "/time", "/help")

_OPENING = r"(?:(?:well|sorry|hm+|honestly|ok|okay|um+|uh+)[,. ]+)*"
_WHAT = r"(?: (?:this|that)(?: one)?| it)?"
_UNKNOWING = (
    rf"(?:i )?(?:really |honestly |just )?(?:do not|don't|dont) (?:really )?(?:know|remember){_WHAT}",
    r"(?:i have |i've |i've got |i )?(?:absolutely )?(?:got )?no (?:idea|clue)",
    r"(?:i(?:'m| am)? )?not sure",
    rf"(?:i )?(?:would |'d |i'd |i'll |i will )?(?:pass|skip)(?: on)?{_WHAT}(?: please)?",
    r"idk|i?dunno|i dunno|no comment|next(?: one| question)?|can we move on\??|let's move on|move on",
    rf"i can(?:'t|not| not) (?:say|answer){_WHAT}",
)
_AFTERWARDS = r"(?:[,.;! ]+(?:sorry|pass|next|skip|i'm afraid|move on|let's move on|please))*[.! ]*"
_GAVE_UP = re.compile(rf"{_OPENING}(?:{'|'.join(_UNKNOWING)}){_AFTERWARDS}")
_LONGEST_GIVING_UP = 60


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


def gave_up(text: str) -> bool:
    """Tell whether a text says no more than "I don't know" or "pass"."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    return len(plain) <= _LONGEST_GIVING_UP and _GAVE_UP.fullmatch(plain) is not None


def spoken_time(seconds: float) -> str:
    """Return a span of time in words: "4 minutes 12 seconds"."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    parts = [_count(minutes, "minute")] if minutes else []
    return " ".join([*parts, _count(rest, "second")] if rest or not minutes else parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
