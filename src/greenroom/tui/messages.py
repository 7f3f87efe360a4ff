"""What screens ask of the app: where to go next. Screens post these and know nothing of one another."""

from __future__ import annotations

from textual.message import Message

from greenroom.interview.model import Attempt


class QuestionChosen(Message):
    """The candidate wants to practise a question; its draft, if there is one, goes on."""

    def __init__(self, question_id: str) -> None:
        super().__init__()
        self.question_id = question_id


class AttemptFinished(Message):
    """A practice attempt was scored and stored."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.attempt = attempt


class RevealAsked(Message):
    """The candidate wants to see the model answer, after an attempt."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.attempt = attempt


class HomeAsked(Message):
    """The candidate wants to go back to the list of questions; `note` is a sentence to show there."""

    def __init__(self, note: str = "") -> None:
        super().__init__()
        self.note = note


class RoomAsked(Message):
    """The candidate wants a room that stands beside practice, by its name in `rooms.ROOMS`."""

    def __init__(self, room: str) -> None:
        super().__init__()
        self.room = room
