"""The bank as the rest of the program sees it: a list of what can be asked, and each question on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from greenroom.bank.build import build_question
from greenroom.bank.folder import BankFolder, cues_name
from greenroom.bank.model import Example, Importance, Question
from greenroom.bank.problems import Problem, errors_of, quoted, visible
from greenroom.errors import BankError, UsageError

Content = dict[str, Any]


class Entry(NamedTuple):
    """What a list shows of a question, without reading the question."""

    id: str
    title: str
    category: str
    importance: Importance
    digest: str
    """The rubric's digest."""
    folder: str
    """The bank folder it came from; "" for the built-in bank."""


class Held(NamedTuple):
    """An entry with the way to its content; `fetch` returns None where an error turned up since."""

    entry: Entry
    origin: BankFolder
    fetch: Callable[[], Content | None]


class Bank:
    """All questions of some bank folders. Listing reads no question; each is read when first asked for."""

    def __init__(self, held: Sequence[Held], problems: Sequence[Problem], broken: Sequence[str] = ()) -> None:
        """`broken` are ids whose files have errors, so that asking for one can say so."""
        ordered = sorted(held, key=lambda h: (h.entry.category.casefold(), h.entry.title.casefold(), h.entry.id))
        self.entries: tuple[Entry, ...] = tuple(h.entry for h in ordered)
        """What can be asked, by category and then title."""
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        """Everything wrong with the folders, warnings included, by file and line."""
        self._held = {h.entry.id: h for h in ordered}
        self._broken = frozenset(broken)
        self._built: dict[str, Question] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of what can be asked, in the order of `entries`."""
        return tuple(self._held)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question in full, in the order of `entries`; reads them all."""
        return tuple(self.question(question_id) for question_id in self._held)

    def question(self, question_id: str) -> Question:
        """Return a question in full.

        Raises UsageError, naming the nearest ids, where there is none; BankError where its files have errors.
        """
        if question_id not in self._built:
            held = self._held.get(question_id)
            content = held.fetch() if held else None
            if held is None or content is None:
                raise self._refusal(question_id)
            self._built[question_id] = build_question(question_id, content, held.entry.folder)
        return self._built[question_id]

    def examples(self, question_id: str) -> tuple[Example, ...]:
        """Return a question's labelled answers; () where it has none.

        Raises UsageError where there is no such question, and BankError listing every line that is wrong.
        """
        from greenroom.bank.examples import read_examples

        question = self.question(question_id)
        examples, problems = read_examples(self._held[question_id].origin, question.rubric)
        errors = errors_of(problems)
        if errors:
            told = "\n".join(str(problem) for problem in errors)
            raise BankError(f"the examples of {question_id} have problems:\n{told}")
        return examples

    def cues(self, question_id: str) -> str | None:
        """Return the text of a rubric's table of cues; None where it has none.

        Raises UsageError where there is no such question, and BankError where the table cannot be read.
        """
        self.question(question_id)
        path = self._held[question_id].origin.path / cues_name(question_id)
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise BankError(f"{path} cannot be read: {error}", "`greenroom weigh` writes it anew") from error

    def origin(self, question_id: str) -> BankFolder:
        """Return the folder that a question came from; raises KeyError where there is no such question."""
        return self._held[question_id].origin

    def _refusal(self, question_id: str) -> UsageError | BankError:
        if question_id in self._broken or question_id in self._held:
            return BankError(f"{question_id} has errors and cannot be asked", "`greenroom check` lists them")
        from difflib import get_close_matches

        near = get_close_matches(question_id[:100].lower(), self._held, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "`greenroom questions` lists them all"
        return UsageError(f"there is no question {quoted(visible(question_id))}", hint)
