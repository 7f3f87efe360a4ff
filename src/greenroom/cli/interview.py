"""`greenroom interview`."""

from __future__ import annotations

import argparse
import math

from greenroom.cli.home import open_app
from greenroom.desk import Desk, InterviewOptions, Start


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what an interview can be told."""
    parser.add_argument("--questions", type=_count, metavar="N", help="how many questions; default 3")
    parser.add_argument(
        "--minutes", type=_minutes, metavar="M", help="for the whole; default: the questions' own limits"
    )
    parser.add_argument("--topic", metavar="T", help="only questions of this topic")
    parser.add_argument("--level", choices=("mid", "senior"), help="the bar to be met")
    parser.add_argument("--seed", type=_seed, metavar="S", help="the same seed plans the same interview")


def run(args: argparse.Namespace, desk: Desk) -> int:
    """Open the app on a timed interview; raises UsageError where the topic has no question."""
    if args.topic:
        _check_topic(args.topic, desk)
    options = InterviewOptions(args.questions, args.minutes, args.topic, args.level, args.seed)
    return open_app(desk, Start("interview", interview=options))


def _check_topic(topic: str, desk: Desk) -> None:
    """Fail before the app takes the terminal over."""
    from greenroom.interview.planning import Candidate, plan_interview

    plan_interview([Candidate(question) for question in desk.bank.questions], topic=topic)


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= number <= 50:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 50")
    return number


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = math.nan
    if not 0 < minutes <= 1440:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of minutes above 0, at most 1440")
    return minutes


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up, of at most 18 digits")
    return int(text)
