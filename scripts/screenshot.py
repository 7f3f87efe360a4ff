"""Write docs/result.svg: the result screen of a real attempt, taken from the real app.

python scripts/screenshot.py
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from greenroom.desk import Desk, Start
from greenroom.tui.app import GreenroomApp

DOCS = Path(__file__).parents[1] / "docs"
QUESTION = "choreography-vs-orchestration"
ANSWER = """\
With choreography nobody is in charge: each service listens and reacts to events. Kill any one box and the rest carry \
on, but when an order hangs I grep five services' logs to find out who dropped it.

With orchestration a coordinator tells each service what to do next. You see every order's state in one place, and if \
the payment fails it calls the refund. I think an orchestrator has no single point of failure.

For order fulfilment I would let an orchestrator reserve stock, charge the card and confirm, then publish \
OrderConfirmed so that the warehouse picks it up.
"""


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = GreenroomApp(Desk.open(data_dir=folder), Start("practice", QUESTION))
        async with app.run_test(size=(110, 30)) as pilot:
            await pilot.pause()
            app.screen.query_one("TextArea").text = ANSWER
            await pilot.press("ctrl+s")
            for _ in range(6):
                app.screen.query_one("TextArea").text = "/done"
                await pilot.press("ctrl+s")
                await pilot.pause(0.3)
                if type(app.screen).__name__ == "ResultScreen":
                    break
            await pilot.pause(0.3)
            (DOCS / "result.svg").write_text(app.export_screenshot(title="Greenroom"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
