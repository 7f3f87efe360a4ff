"""Claims that related questions rightly share: read by hand in the cards' model answers, not computed.

Where another card's model answer earns one of these points it does so justly; any other point it earns shows a rubric
that is too generous.
"""

from __future__ import annotations

from typing import NamedTuple


class Shared(NamedTuple):
    """A point that other cards' model answers make too, at least in half."""

    why: str
    cards: frozenset[str]


def _shared(why: str, cards: str) -> Shared:
    return Shared(why, frozenset(cards.split()))


def _without_own(claims: dict[tuple[str, str], Shared]) -> dict[tuple[str, str], Shared]:
    """Leave each rubric's own card out, which lists of cards may hold."""
    return {key: shared._replace(cards=shared.cards - {key[0]}) for key, shared in claims.items()}


_IDEMPOTENT = "says that receivers have to be idempotent, since messages repeat"
_IDEMPOTENT_IN = "delivery-guarantees idempotent-consumers publish-subscribe dead-letter-queues saga-pattern"

_CLAIMS: dict[tuple[str, str], Shared] = {
    ("backpressure", "broker-cuts-signal"): _shared(
        "says that retention removes what a lagging consumer has not read", "message-queue-vs-log"
    ),
    ("backpressure", "lag-scaling"): _shared(
        "watches the lag or the age of the oldest item", "message-queue-vs-log transactional-outbox change-data-capture"
    ),
    ("backpressure", "retry-storm"): _shared(
        "asks for retries with backoff and jitter, or a circuit breaker", "dead-letter-queues"
    ),
    ("batch-vs-streaming", "completeness"): _shared("says what is done with late events", "stream-processing"),
    ("batch-vs-streaming", "kappa-replay"): _shared("says that a log can be read again", "message-queue-vs-log"),
    ("batch-vs-streaming", "streaming-operations"): _shared(
        "names state and checkpoints as what has to be operated", "stream-processing"
    ),
    ("change-data-capture", "duplicates-after-restart"): _shared(
        "says that delivery repeats after a crash, or that the receiver has to be idempotent",
        "transactional-outbox stream-processing",
    ),
    ("change-data-capture", "log-reading"): _shared("tails the transaction log with Debezium", "transactional-outbox"),
    ("change-data-capture", "order-per-key"): _shared(
        "uses the entity's key to keep order within a partition",
        "transactional-outbox message-ordering message-queue-vs-log",
    ),
    ("change-data-capture", "outbox-contract"): _shared("writes events to an outbox table", "transactional-outbox"),
    ("change-data-capture", "source-load"): _shared(
        "says that polling loads the database and reading the log does not", "transactional-outbox"
    ),
    ("choreography-vs-orchestration", "choreography-definition"): _shared(
        "explains choreography as reacting to events", "saga-pattern publish-subscribe"
    ),
    ("choreography-vs-orchestration", "compensation"): _shared("drives compensation from one place", "saga-pattern"),
    ("choreography-vs-orchestration", "durable-engines"): _shared(
        "keeps a saga's progress in an engine such as Temporal", "saga-pattern"
    ),
    ("choreography-vs-orchestration", "orchestration-definition"): _shared(
        "explains an orchestrator that commands each step", "saga-pattern"
    ),
    ("choreography-vs-orchestration", "workflow-visibility"): _shared(
        "stores the progress of the whole process in one place", "saga-pattern"
    ),
    ("cqrs", "eventual-consistency"): _shared("says that asynchronous read models show changes late", "event-sourcing"),
    ("cqrs", "projection-feed"): _shared("feeds read models from events", "event-sourcing change-data-capture"),
    ("dead-letter-queues", "backoff-jitter"): _shared("retries with backoff", "saga-pattern"),
    ("dead-letter-queues", "idempotent-handler"): _shared(_IDEMPOTENT, _IDEMPOTENT_IN),
    ("dead-letter-queues", "non-blocking-retry"): _shared(
        "moves a failed message to a retry topic", "message-ordering message-queue-vs-log"
    ),
    ("dead-letter-queues", "order-broken"): _shared(
        "says that later messages overtake one that is set aside", "message-ordering"
    ),
    ("dead-letter-queues", "outage-pause"): _shared("uses circuit breakers", "backpressure"),
    ("dead-letter-queues", "poison-message"): _shared(
        "says that a bad record holds up its partition", "message-queue-vs-log"
    ),
    ("delivery-guarantees", "at-least-once-repeat"): _shared(
        "says that a message may be delivered again", "idempotent-consumers publish-subscribe transactional-outbox"
    ),
    ("delivery-guarantees", "choice"): _shared(
        "names at least once as what is usual", "idempotent-consumers publish-subscribe"
    ),
    ("delivery-guarantees", "effect-not-delivery"): _shared(
        "makes the effect happen once while messages repeat", "idempotent-consumers"
    ),
    ("delivery-guarantees", "every-hop"): _shared("asks for source and sink end to end", "stream-processing"),
    ("delivery-guarantees", "idempotent-effect"): _shared(
        _IDEMPOTENT,
        "idempotent-consumers publish-subscribe transactional-outbox stream-processing change-data-capture "
        "dead-letter-queues saga-pattern",
    ),
    ("delivery-guarantees", "kafka-transactions"): _shared(
        "names Kafka's transactions or its idempotent producer", "idempotent-consumers message-ordering"
    ),
    ("delivery-guarantees", "lost-ack"): _shared(
        "says that a broker without an acknowledgement cannot know and sends again", "idempotent-consumers"
    ),
    ("delivery-guarantees", "system-boundary"): _shared(
        "says where exactly-once ends", "idempotent-consumers stream-processing"
    ),
    ("event-sourcing", "old-formats"): _shared("says how old events stay readable", "schema-evolution"),
    ("event-sourcing", "projections"): _shared("builds read models from events", "cqrs"),
    ("event-sourcing", "read-lag"): _shared("says that queries may return old data for a while", "cqrs"),
    ("idempotent-consumers", "dedup-record"): _shared(
        "keeps the ids of processed messages and skips repeats", "transactional-outbox delivery-guarantees"
    ),
    ("idempotent-consumers", "definition"): _shared(
        _IDEMPOTENT, f"{_IDEMPOTENT_IN} change-data-capture stream-processing"
    ),
    ("idempotent-consumers", "exactly-once-boundary"): _shared(
        "says that Kafka's exactly-once ends at its edge", "delivery-guarantees"
    ),
    ("idempotent-consumers", "natural-idempotence"): _shared("applies changes as an upsert", "change-data-capture"),
    ("idempotent-consumers", "same-transaction"): _shared(
        "commits a record and the business change in one transaction", "transactional-outbox"
    ),
    ("idempotent-consumers", "why-duplicates"): _shared(
        "says that delivery is at least once", "transactional-outbox delivery-guarantees publish-subscribe saga-pattern"
    ),
    ("message-ordering", "consumer-retry-order"): _shared(
        "says what a failed message does to the order of its key", "dead-letter-queues message-queue-vs-log"
    ),
    ("message-ordering", "delivery-not-processing"): _shared(
        "says that parallel workers overtake each other", "transactional-outbox"
    ),
    ("message-ordering", "hot-key"): _shared("says what to do about a hot key", "stream-processing"),
    ("message-ordering", "key-routing"): _shared(
        "uses a key for messages that belong together",
        "transactional-outbox change-data-capture stream-processing message-queue-vs-log",
    ),
    ("message-ordering", "order-per-entity"): _shared(
        "keeps the events of one entity in order", "message-queue-vs-log"
    ),
    ("message-ordering", "parallelism-cap"): _shared("says that partitions bound parallelism", "message-queue-vs-log"),
    ("message-ordering", "partition-order"): _shared("says that order holds in a partition", "message-queue-vs-log"),
    ("message-queue-vs-log", "lag-past-retention"): _shared(
        "says that retention may delete what was not read", "backpressure"
    ),
    ("message-queue-vs-log", "log-ordering"): _shared(
        "says that a key keeps order within a partition", "change-data-capture message-ordering transactional-outbox"
    ),
    ("message-queue-vs-log", "log-retention"): _shared("says that a broker keeps messages for a time", "backpressure"),
    ("message-queue-vs-log", "offset-replay"): _shared(
        "goes back to an earlier position in a log", "stream-processing batch-vs-streaming change-data-capture"
    ),
    ("message-queue-vs-log", "partition-limit"): _shared("says that partitions bound parallelism", "message-ordering"),
    ("message-queue-vs-log", "single-message-failure"): _shared(
        "says how a failing message is retried or set aside", "dead-letter-queues publish-subscribe message-ordering"
    ),
    ("message-queue-vs-log", "when-to-use"): _shared(
        "says when a queue is taken, or why a log is", "publish-subscribe batch-vs-streaming"
    ),
    ("publish-subscribe", "buffer-per-subscriber"): _shared(
        "says that each reader keeps its own position", "message-queue-vs-log"
    ),
    ("publish-subscribe", "duplicates"): _shared(
        _IDEMPOTENT, f"{_IDEMPOTENT_IN} transactional-outbox change-data-capture"
    ),
    ("publish-subscribe", "event-contract"): _shared(
        "treats the format of events as a contract",
        "schema-evolution change-data-capture choreography-vs-orchestration",
    ),
    ("publish-subscribe", "own-copy"): _shared("tells many readers from competing ones", "message-queue-vs-log"),
    ("publish-subscribe", "share-within-service"): _shared(
        "explains consumer groups", "message-ordering message-queue-vs-log"
    ),
    ("saga-pattern", "compensation"): _shared("undoes earlier steps", "choreography-vs-orchestration"),
    ("saga-pattern", "coordination-styles"): _shared("compares the two styles", "choreography-vs-orchestration"),
    ("saga-pattern", "durable-progress"): _shared(
        "keeps a process's state in an engine such as Temporal", "choreography-vs-orchestration"
    ),
    ("saga-pattern", "idempotent-steps"): _shared(_IDEMPOTENT, f"{_IDEMPOTENT_IN} change-data-capture"),
    ("schema-evolution", "safe-changes"): _shared("adds optional fields only", "publish-subscribe"),
    ("stream-processing", "checkpointed-state"): _shared("names checkpoints", "batch-vs-streaming"),
    ("stream-processing", "exactly-once-scope"): _shared(
        "says that the receiver has to be idempotent", "idempotent-consumers change-data-capture delivery-guarantees"
    ),
    ("stream-processing", "late-data"): _shared("says that late events revise results", "batch-vs-streaming"),
    ("transactional-outbox", "at-least-once"): _shared(
        "says that delivery is at least once",
        "delivery-guarantees change-data-capture publish-subscribe saga-pattern",
    ),
    ("transactional-outbox", "consumer-dedup"): _shared(
        _IDEMPOTENT, f"{_IDEMPOTENT_IN} change-data-capture stream-processing"
    ),
    ("transactional-outbox", "dual-write-problem"): _shared(
        "says that a crash between two writes leaves them apart", "idempotent-consumers cqrs"
    ),
    ("transactional-outbox", "lag-and-poison"): _shared(
        "alerts on lag, or parks what keeps failing", "change-data-capture message-queue-vs-log dead-letter-queues"
    ),
    ("transactional-outbox", "per-aggregate-order"): _shared(
        "keeps one entity's events in order by a key", "message-queue-vs-log message-ordering"
    ),
    ("transactional-outbox", "relay-styles"): _shared(
        "compares polling with reading the log, or names both", "change-data-capture cqrs"
    ),
    ("transactional-outbox", "same-transaction"): _shared(
        "writes a second row in the transaction of the business change", "change-data-capture idempotent-consumers"
    ),
}

SHARED = _without_own(_CLAIMS)
"""By (rubric, point)."""


def rightly(rubric: str, point: str, card: str) -> bool:
    """Whether the card's model answer does make that point."""
    shared = SHARED.get((rubric, point))
    return shared is not None and card in shared.cards
