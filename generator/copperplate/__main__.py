"""``python -m copperplate``: the same as ``copperplate``."""

import sys

from copperplate.cli import main

if __name__ == "__main__":
    sys.exit(main())
