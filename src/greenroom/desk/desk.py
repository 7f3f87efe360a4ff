"""The desk: bank, scorers, settings and records, each opened when it is first asked for."""

from __future__ import annotations

from _thread import RLock  # as functools takes it: `threading` costs a start-up millisecond
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from greenroom.desk.clock import steady_epoch
from greenroom.desk.places import Places
from greenroom.errors import UsageError

if TYPE_CHECKING:
    from greenroom.bank.catalogue import Bank
    from greenroom.bank.model import Question
    from greenroom.interview.model import Attempt
    from greenroom.interview.state import Brief
    from greenroom.records import DueQuestion, Records
    from greenroom.scoring.lexicon import Lexicon
    from greenroom.scoring.scorer import Scorer
    from greenroom.settings import Settings

_REMEMBERED_ATTEMPTS = 20
"""Latest attempts of a question whose probe wordings count as used."""


class Desk:
    """Everything a front end needs. May be used from several threads; close it, or use it in a `with`."""

    def __init__(
        self,
        places: Places,
        epoch: Callable[[], float],
        new_id: Callable[[], str],
        new_seed: Callable[[], int],
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.places = places
        self.epoch = epoch
        """Seconds since 1970; never goes back."""
        self.new_id = new_id
        """A new id: 32 hex digits."""
        self.new_seed = new_seed
        """A new seed, in [0, 2**32)."""
        self._environ = environ
        self._lock = RLock()
        self._records: Records | None = None
        self._scorers: dict[str, Scorer] = {}

    @classmethod
    def open(
        cls,
        data_dir: str | Path | None = None,
        banks: Sequence[str | Path] = (),
        environ: Mapping[str, str] | None = None,
    ) -> Desk:
        """Return a desk on the real clock. `environ` is the process's own unless given; opens no file yet."""
        return cls(Places.find(data_dir, banks, environ), steady_epoch(), _new_id, _new_seed, environ)

    @cached_property
    def settings(self) -> Settings:
        """The settings in force; raises SettingsError where the file cannot be used."""
        from greenroom.desk.opening import settings_at

        return settings_at(self.places, self._environ)

    @cached_property
    def bank(self) -> Bank:
        """All bank folders; never raises for a bad file, see `Bank.problems`."""
        from greenroom.desk.opening import bank_of

        with self._lock:
            # Start-up: without a settings file there is nothing to parse, and nothing that names more banks.
            folders = self.settings.bank_folders if self.places.settings.exists() else ()
            return bank_of(self.places, folders)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The word families that all scorers share."""
        from greenroom.desk.opening import lexicon_at

        with self._lock:
            return lexicon_at(self.places)

    @property
    def records(self) -> Records:
        """The database; raises RecordsError where it cannot be opened."""
        with self._lock:
            if self._records is None:
                from greenroom.records import open_records

                self._records = open_records(self.places.data, self.now())
            return self._records

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user on what happened while opening; complete once `records` was used."""
        return self._records.notices if self._records else ()

    def question(self, question_id: str) -> Question:
        """Return a question; raises UsageError, naming the nearest ids, or BankError for broken files."""
        return self.bank.question(question_id)

    def scorer(self, question_id: str) -> Scorer:
        """Return the question's scorer, made on first use; raises like `question`."""
        scorer = self._scorers.get(question_id)
        if scorer is None:
            from greenroom.desk.opening import scorer_of

            scorer = self._scorers[question_id] = scorer_of(self.bank, question_id, self.lexicon, self.places.cache)
        return scorer

    def brief(self, question_id: str) -> Brief:
        """Return what the interviewer has at hand for a conversation on this question."""
        from greenroom.interview.state import Brief

        question = self.question(question_id)
        return Brief(question, self.scorer(question_id), self.used_probes(question))

    def used_probes(self, question: Question) -> tuple[str, ...]:
        """Return the probe wordings that the latest attempts of this question have used, the latest first."""
        from greenroom.interview.probing import wordings_used

        attempts = self.records.attempts
        listed = attempts.list(question=question.id, limit=_REMEMBERED_ATTEMPTS)
        whole = (attempts.get(summary.id) for summary in listed)
        return wordings_used([attempt for attempt in whole if attempt], question.rubric)

    def save_attempt(self, attempt: Attempt, finished_draft: str | None = None) -> None:
        """Store a finished attempt, drop the draft it grew from, and review its points, all or nothing."""
        records = self.records
        with records.transaction():
            records.attempts.add(attempt, finished_draft)
            records.reviews.record(attempt)

    def due(self, now: str | None = None) -> tuple[DueQuestion, ...]:
        """Return the due questions that the bank still has, the most forgotten first (as of `now`)."""
        known = set(self.bank.ids)
        return tuple(one for one in self.records.reviews.due(now or self.now()) if one.question in known)

    def next_question(self) -> str:
        """Return the id of what to practise: what is due first, else the bank's first question."""
        due = self.due()
        if due:
            return due[0].question
        if not self.bank.ids:
            raise UsageError("there is no question to ask", "add a bank with --bank DIR")
        return self.bank.ids[0]

    def now(self) -> str:
        """Return the time as ISO 8601 UTC text, whole seconds."""
        from greenroom.interview.state import iso_utc

        return iso_utc(self.epoch())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database if it was opened."""
        if self._records is not None:
            self._records.close()
            self._records = None


def _new_id() -> str:
    from uuid import uuid4

    return uuid4().hex


def _new_seed() -> int:
    import secrets

    return secrets.randbits(32)
