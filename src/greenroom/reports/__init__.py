"""Scores and attempts as JSON, CSV, Markdown, HTML and plain text. Pure: values in, text out.

Only `write` touches the disk. Every piece of user text is cleaned and escaped for its format here, and an
objection stands beside the machine's mark in every format without changing it.
"""
