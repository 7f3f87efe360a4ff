"""Plain pieces that every screen uses."""

from __future__ import annotations

from textual.content import Content

from greenroom.bank.model import Status
from greenroom.scoring.clean import clean_typed

STATUS_ICONS: dict[Status, str] = {"covered": "●", "partial": "◐", "missed": "○", "contradicted": "✕"}
STATUS_STYLES: dict[Status, str] = {
    "covered": "$success",
    "partial": "$warning",
    "missed": "$muted",
    "contradicted": "$error",
}
_LONGEST_EXCERPT = 400
_BARS = "▁▂▃▄▅▆▇█"


def plain(text: str, style: str = "") -> Content:
    """Return untrusted text, line breaks kept."""
    cleaned = clean_typed(text)
    return Content.styled(cleaned, style) if style else Content(cleaned)


def one_line(text: str, style: str = "") -> Content:
    """Return untrusted text on one line, runs of white space made single."""
    return plain(" ".join(clean_typed(text).split()), style)


def fitted(content: Content, width: int) -> Content:
    """Cut or pad to exactly `width` cells."""
    return content.truncate(max(0, width), ellipsis=True, pad=True)


def right(content: Content, width: int) -> Content:
    """Cut or pad on the left to exactly `width` cells."""
    cut = content.truncate(max(0, width), ellipsis=True)
    return cut.pad_left(max(0, width - cut.cell_length))


def paragraphs(*blocks: Content) -> Content:
    """Join blocks with an empty line between them; empty blocks are left out."""
    return Content("\n\n").join([block for block in blocks if block])


def excerpt(heading: str, text: str) -> Content:
    """Return a heading of our own and how an untrusted text begins."""
    return Content.assemble((heading, "b $accent"), "\n", one_line(text).truncate(_LONGEST_EXCERPT, ellipsis=True))


def labelled(label: str, text: str) -> Content:
    """Return a short label of our own and an untrusted text after it."""
    return Content.assemble((label, "$muted"), "  ", plain(text))


def status_mark(status: Status) -> Content:
    """Return a status as icon and word."""
    return Content.styled(f"{STATUS_ICONS[status]} {status}", STATUS_STYLES[status])


def clock(seconds: float) -> str:
    """Return a span as minutes and seconds, "04:12"; hours in front where there are any."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def sparkline(values: tuple[float, ...], most: int) -> str:
    """Return the latest values, each in [0, 100], as bars."""
    top = len(_BARS) - 1
    return "".join(_BARS[max(0, min(top, round(value / 100 * top)))] for value in values[-most:])


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 word", "2 words"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def number(value: float) -> str:
    """Return a score as it is read out: whole."""
    return f"{value:.0f}"
