"""`python -m greenroom`, and the console script."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command line; return the exit status."""
    from greenroom.cli.main import main as run

    status = run(sys.argv[1:])
    # Python's last sweeps would go over all that bank and scorers hold, only to find that the process ends.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
