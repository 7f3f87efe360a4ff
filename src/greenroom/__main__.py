"""`python -m greenroom`, and the console script."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; return the exit status."""
    from greenroom.cli.main import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
