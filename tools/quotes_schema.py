"""Write src/snippets/quotes.schema.json anew; run it after a change to the keys or the platforms."""

import json
from pathlib import Path

from snippets.platforms import PLATFORMS
from snippets.read.schema import json_schema

TARGET = Path(__file__).parent.parent / "src" / "snippets" / "quotes.schema.json"


def main() -> None:
    """Write the file."""
    text = json.dumps(json_schema(tuple(PLATFORMS)), ensure_ascii=False, indent=2)
    TARGET.write_text(text + "\n", encoding="utf-8", newline="\n")
    print(f"written: {TARGET.name}")


if __name__ == "__main__":
    main()
