"""Tables of cues as files: `rubrics/cues/<id>.tsv`, and whether one fits its rubric and its material.

A table is written by `greenroom weigh` out of the rubric, its sayings and its labelled answers. First line: heading
and digest of that material; second: the rubric's points; third: their biases; then a cue and its weights a line.
"""

from __future__ import annotations

from hashlib import sha256

from greenroom.bank.folder import BankFolder, cues_name, examples_name, read_bytes, rubric_name, sayings_name
from greenroom.bank.problems import Problem, visible

HEADING = "greenroom-cues 1"
"""First words of a table; the number is raised when the cues of a text change."""
_MEND = "`greenroom weigh FOLDER` writes it anew"
_MAX_BYTES = 8 * 1024 * 1024


def table_problems(name: str, data: bytes, points: list[str]) -> list[Problem]:
    """Return what is wrong with a table's first lines, as seen from a rubric with these points."""
    heading, _, rest = data.partition(b"\n")
    if not heading.startswith(f"{HEADING} ".encode()):
        return [Problem(name, 1, 1, "", "not a table of cues that this version reads", _MEND)]
    named = rest.partition(b"\n")[0].decode("utf-8", "replace").split("\t")
    if named != points:
        return [Problem(name, 2, 1, "", "the table's points are not the rubric's, in its order", _MEND)]
    return []


def sources_digest(folder: BankFolder, question_id: str) -> str:
    """Return 12 hex digits that change with the rubric, the sayings or the labelled answers of a question."""
    digest = sha256()
    for name in (rubric_name, sayings_name, examples_name):
        try:
            data = read_bytes(folder.path / name(question_id), _MAX_BYTES)
        except OSError:
            data = b""
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()[:12]


def stale_problems(folder: BankFolder, question_id: str) -> list[Problem]:
    """Return a warning where a question's table of cues is older than its material, or was never made."""
    path = folder.path / cues_name(question_id)
    try:
        with path.open("rb") as file:
            made_from = file.readline().decode("utf-8", "replace").strip().removeprefix(f"{HEADING} ")
    except FileNotFoundError:
        if not (folder.path / sayings_name(question_id)).exists():
            return []
        made_from = ""
    except OSError:
        return []
    if made_from == sources_digest(folder, question_id):
        return []
    message = "made from an older rubric, sayings or examples" if made_from else "the sayings have not been weighed"
    return [Problem(visible(str(path)), 1, 1, "", message, "`greenroom weigh FOLDER` does it", "warning")]
