"""How the desk's parts are opened."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from greenroom.desk.places import Places
from greenroom.paths import expanded

if TYPE_CHECKING:
    from greenroom.bank.catalogue import Bank
    from greenroom.bank.folder import BankFolder
    from greenroom.bank.model import Rubric
    from greenroom.scoring.compiled import CompiledRubric
    from greenroom.scoring.lexicon import Lexicon
    from greenroom.scoring.scorer import Scorer
    from greenroom.settings import Settings


def settings_at(places: Places, environ: Mapping[str, str] | None) -> Settings:
    """Return the settings in force: defaults, then the file, then the environment."""
    from greenroom.settings import load_settings

    return load_settings(places.settings, os.environ if environ is None else environ)


def bank_of(places: Places, more: Sequence[str | Path]) -> Bank:
    """Load the built-in bank and the ones that were named, through the cache; `more` are the settings'."""
    from greenroom.bank.cache import load_bank_cached

    return load_bank_cached(bank_folders(places, more), places.cache)


def bank_folders(places: Places, more: Sequence[str | Path]) -> list[BankFolder]:
    """Return the bank folders, the built-in one first: of two questions with one id the first counts."""
    from greenroom.bank.builtin import builtin_folder
    from greenroom.bank.folder import BankFolder

    named = (expanded(folder).absolute() for folder in more)
    return [BankFolder(folder) for folder in (builtin_folder(), *places.banks, *named)]


def scorer_of(bank: Bank, question_id: str, lexicon: Lexicon, cache: Path | None = None) -> Scorer:
    """Return a question's scorer, with its table of cues where it has one; raises like `Bank.question`.

    With a cache folder the compiled rubric is taken from there, or put there.
    """
    from greenroom.scoring.cues import CueTable
    from greenroom.scoring.scorer import Scorer

    rubric = bank.question(question_id).rubric
    text = bank.cues(question_id)
    compiled = _compiled(bank.origin(question_id), rubric, lexicon, cache) if cache and lexicon.identity else None
    return Scorer(rubric, lexicon, CueTable(text) if text else None, compiled)


def _compiled(origin: BankFolder, rubric: Rubric, lexicon: Lexicon, cache: Path) -> CompiledRubric | None:
    from greenroom.bank.stash import code_stamp, kept_text, stash_path
    from greenroom.scoring import compiled

    known = lexicon.identity
    code = f"code {code_stamp(os.path.dirname(compiled.__file__))}"
    text = kept_text(
        stash_path(cache, f"rubric-{rubric.id}", origin.path),
        origin.path,
        [code, rubric.digest, known],
        lambda: compiled.stored(compiled.compile_rubric(rubric, lexicon)),
        lambda: lexicon.identity == known,
    )
    try:
        return compiled.restored(text, rubric, lexicon)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, StopIteration):
        return None


def lexicon_at(places: Places) -> Lexicon:
    """Read the shared lexicon, through the cache, where its compiled forms are kept too."""
    from greenroom.bank.builtin import lexicon_folder
    from greenroom.bank.lexicon import LexiconData, read_parts_cached
    from greenroom.scoring.lexicon import PARTS_VERSION, Lexicon, StoredLexicon, parts_of

    def parts(data: LexiconData) -> dict[str, str]:
        tables = (data.opposites, data.contractions, data.shorthand, data.irregular)
        return parts_of(Lexicon(data.families, *tables, data.common))

    return StoredLexicon(read_parts_cached(lexicon_folder(), places.cache, parts, PARTS_VERSION))
