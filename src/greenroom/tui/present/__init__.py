"""The only place that styles text from data: every string that a user or a bank wrote becomes Content here.

Never markup: Content(text) shows brackets as they are. Never raw: controls are cleaned away first.
"""
