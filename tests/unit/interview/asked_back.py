"""Questions that candidates ask back on built-in rubrics: what each should be told, or that it is theirs to assume."""

from __future__ import annotations

TOLD: dict[str, dict[str, tuple[str, ...]]] = {
    "choreography-vs-orchestration": {
        "About fifty thousand a day": (
            "how many orders do we handle per day",
            "What's the peak traffic in December?",
            "What load should I plan for?",
            "how many orders per second at peak?",
            "How large is the shop?",
        ),
        "One team owns orders": (
            "How many teams are involved?",
            "who owns the payment service?",
            "Is the warehouse run by a different team?",
            "Do all services belong to one team?",
            "who is responsible for the warehouse?",
        ),
        "Reserve the stock": (
            "what are the steps of the flow?",
            "Which steps does fulfilment have",
            "what is part of order fulfilment?",
        ),
        "Cards are declined": (
            "What happens if the payment is declined?",
            "What happens when a step fails?",
            "Can a payment fail?",
            "how often do steps fail?",
        ),
        "The customer waits": (
            "does the customer wait for the result?",
            "What latency do we need?",
            "How fast does the customer need an answer?",
            "is it a synchronous call?",
        ),
        "A message broker is in place": (
            "Is there already a message broker?",
            "can I use Kafka?",
            "Which tools are available?",
        ),
    },
    "saga-pattern": {
        "About twenty thousand": ("How many orders a day?", "what's the order volume?", "how many orders per second"),
        "Most are done in seconds": (
            "How long can an order take?",
            "are these long running processes?",
            "how long is an order open?",
        ),
        "Each team owns its own database": (
            "Can we put everything in one database?",
            "do the services share a database?",
        ),
        "An external provider": ("Who handles the payments?", "is payment done by a third party?"),
        "A few oversold items": ("may we oversell?", "How strict is stock?", "Is overselling ok?"),
    },
    "message-queue-vs-log": {
        "A web shop": ("What kind of messages are these?", "what is the use case?"),
        "Around five hundred": ("How many messages per second?", "What throughput do we need?"),
        "For the events of one order": ("Do messages have to be in order?", "does ordering matter?"),
        "One team today": ("How many consumers are there?", "how many teams read it?", "who reads the messages?"),
        "We run on AWS": ("Are we in the cloud?", "do we already have Kafka?", "can we use a managed service?"),
    },
    "backpressure": {
        "Normally there is room": ("How much faster is the producer?", "what are the rates?"),
        "There are two kinds": ("Can we lose data?", "may we drop events?"),
        "Half of the load": ("Can we slow down the producer?", "who are the producers?"),
        "Services call each other": ("Do we use a broker?", "is Kafka involved?"),
        "Users wait two seconds": ("Is there a deadline?", "What latency is ok?", "How late may an answer be?"),
    },
    "idempotent-consumers": {
        "About two hundred thousand": ("How many payments per day?", "What is the peak load?"),
        "Assume Kafka": ("Which broker do we use?", "What delivery guarantees do we get?"),
        "Postgres": ("Which database do we have?", "can I use transactions?"),
        "An external provider": ("Is there an external payment gateway?", "who processes cards?"),
        "Clients give up": ("How long do clients keep retrying?", "how late can a retry arrive?"),
    },
    "cqrs": {
        "About two thousand reads": ("How many reads per second?", "what is the load?", "how many writes are there?"),
        "A web shop": ("What does the application do?", "which domain is it?"),
        "A second or two": ("May data be stale?", "How fresh do the pages have to be?"),
        "One PostgreSQL": ("Which database do we have?", "What's the current stack?"),
        "Six engineers": ("How big is the team?", "how many engineers do we have?"),
    },
    "stream-processing": {
        "Twenty thousand clicks": ("How many events per second?", "how many clicks per second?"),
        "Nineteen out of twenty": ("How late can clicks be?", "how long can phones be offline?"),
        "A live dashboard": ("What are the results used for?", "Is it used for billing?"),
        "About fifty thousand active": ("How many campaigns are there?", "are the keys skewed?"),
    },
}
"""By rubric and by how the interviewer's reply begins."""

TO_ASSUME: dict[str, tuple[str, ...]] = {
    "choreography-vs-orchestration": (
        "how many services are there",
        "How many services do we have?",
        "how many customers do we have",
        "How many warehouses are there?",
        "how many regions do we run in?",
        "How many items does an order have?",
        "how long are events kept?",
        "Who is the customer?",
        "is the system already in production?",
        "How many payment providers are there?",
        "How big is a team?",
        "how long have the teams existed?",
        "can customers cancel an order?",
        "which countries do we ship to?",
        "how many steps are there per team?",
        "Who pays for the broker?",
    ),
    "saga-pattern": (
        "How many services take part?",
        "how many payment providers do we have?",
        "How long do we keep data?",
        "how many items are in stock?",
        "How many teams are there?",
        "who is on call?",
        "Can customers cancel an order?",
        "what is the price of an item?",
    ),
    "message-queue-vs-log": (
        "How many producers are there?",
        "how big are the messages?",
        "How long must messages be kept?",
        "how many partitions are there?",
        "who operates it?",
        "May messages be lost?",
        "how many regions do we have?",
        "How many order services are there?",
    ),
    "backpressure": (
        "How many consumers are there?",
        "how much memory do we have?",
        "How big is a message?",
        "Can we add more consumers?",
        "how long is the queue?",
        "who pays for it?",
    ),
    "idempotent-consumers": (
        "How many consumers are there?",
        "how many clients do we have?",
        "How long do we keep payments?",
        "how many retries do clients make?",
        "Which currency is used?",
        "How many cards does a customer have?",
    ),
    "cqrs": (
        "How many users are there?",
        "How many tables are there?",
        "How big is the database?",
        "how many services do we have?",
        "How many orders do we get per day?",
    ),
    "stream-processing": (
        "How many partitions are there?",
        "how many dashboards are there?",
        "How many advertisers do we have?",
        "how long must results be kept?",
        "How many users do we have?",
    ),
}
"""By rubric; nothing in its clarifications answers these."""
