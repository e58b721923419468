"""Answers the segmentation scorer: a JSON string a line in, {"segments": [...]} out. Argument: the module to ask."""

import json
import sys
from itertools import pairwise

from snippets.graphemes import clusters
from snippets.linebreak import line_breaks

ENDS = {"graphemes": clusters, "linebreak": line_breaks}


def main() -> None:
    """Answer every line."""
    ends_of = ENDS[sys.argv[1]]
    for line in sys.stdin:
        text = json.loads(line)
        print(json.dumps({"segments": [text[start:end] for start, end in pairwise((0, *ends_of(text)))]}))


if __name__ == "__main__":
    main()
