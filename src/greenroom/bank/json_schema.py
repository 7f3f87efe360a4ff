"""JSON Schemas of the file kinds, for editors that check YAML while it is typed.

They stand in `schemas/` and say what `bank.shapes` says; what needs more than one value to judge is left to
`check`.
"""

from __future__ import annotations

import json
from typing import Any

from greenroom.bank.shapes import KINDS


def json_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of "card" or "rubric"; raises KeyError for another kind."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Greenroom {kind}"}
    return head | KINDS[kind].schema()


def schema_text(kind: str) -> str:
    """Return the text of `schemas/<kind>.schema.json`."""
    return json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"
