import json
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from snippets import model
from snippets.platforms import PLATFORMS
from snippets.read import shape
from snippets.read.forms import fault_of
from snippets.read.schema import json_schema

CASES = Path(__file__).parent / "cases"
SHIPPED = files("snippets") / "quotes.schema.json"

# Cases whose fault shows in one place, so that an editor can mark it.
VISIBLE = (
    "choices",
    "dates",
    "hashtags",
    "items-not-snippets",
    "language",
    "no-snippets",
    "no-source",
    "not-a-list",
    "one-text",
    "platforms",
    "schedule",
    "schedule-without-start",
    "snippets-not-a-list",
    "source-without-url",
    "sources-is-a-list",
    "speaker-is-a-list",
    "speaker-without-name",
    "text-is-a-list",
    "text-missing-or-empty",
    "unknown-keys",
    "urls",
)

# Fields that are made from several keys, or are no key at all.
MADE = {"doubts", "where", "lines", "handles", "breaks", "hashtags_on"}
# Keys that become other fields.
READ_AWAY = {"source", "break"}


class Editor(yaml.SafeLoader):
    """YAML 1.2, as editors read it."""


# Only true and false are flags, and dates are texts.
Editor.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in rules
        if not tag.endswith(":timestamp") and (first in "tf" or not tag.endswith(":bool"))
    ]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator() -> Draft202012Validator:
    schema = json.loads(SHIPPED.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_the_shipped_schema_is_up_to_date() -> None:
    made = json.dumps(json_schema(tuple(PLATFORMS)), ensure_ascii=False, indent=2) + "\n"
    assert SHIPPED.read_text(encoding="utf-8") == made, "run tools/quotes_schema.py"


@pytest.mark.parametrize("case", sorted((CASES / "reading").glob("*.yaml")), ids=lambda case: case.stem)
def test_an_editor_accepts_good_files(case: Path) -> None:
    value = yaml.load(case.read_bytes(), Editor)
    assert [error.message for error in validator().iter_errors(value)] == []


@pytest.mark.parametrize("name", VISIBLE)
def test_an_editor_marks_bad_files(name: str) -> None:
    value = yaml.load((CASES / "problems" / f"{name}.yaml").read_bytes(), Editor)
    assert not validator().is_valid(value)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (shape.CAMPAIGN, model.Settings),
        (shape.SCHEDULE, model.Schedule),
        (shape.ACTION, model.Action),
        (shape.SOURCE, model.Source),
        (shape.SPEAKER, model.Speaker),
        (shape.WITHDRAWN, model.Withdrawn),
        (shape.SNIPPET, model.Snippet),
    ],
)
def test_keys_are_fields(keys: shape.Shape, value: Any) -> None:
    names = {key.name for key in keys.keys} - READ_AWAY
    # The id of a source is its key.
    ids = {"id"} if value is model.Source else set()
    assert names == {row.name for row in fields(value)} - MADE - ids


@pytest.mark.parametrize("keys", shape.SHAPES, ids=lambda keys: keys.name)
def test_rows_make_sense(keys: shape.Shape) -> None:
    names = [key.name for key in keys.keys]
    assert len(set(names)) == len(names)
    assert {name for group in keys.required for name in group} <= set(names)
    for key in keys.keys:
        assert key.doc, key.name
        assert not key.doc.endswith("."), key.name
        assert (key.form in {"choice", "choices"}) == bool(key.allowed), key.name
        assert not set(key.also) & set(names), key.name
        examples = key.example if isinstance(key.example, tuple) else (key.example,)
        assert [fault_of(one, key) for one in examples if one and key.form != "mapping"] in (
            [],
            [None] * len(examples),
        )
