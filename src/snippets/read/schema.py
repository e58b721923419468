"""The JSON Schema of `quotes.yaml`, made from its shape; editors complete and check the file with it.

JSON Schema draft 2020-12. It says what can be seen in one place; how snippets fit together is for
`snippets check`.
"""

from collections.abc import Callable, Collection

from snippets.dates import PATTERN as DATE
from snippets.focus import PATTERN as FOCUS
from snippets.read.forms import LANG, ZONE
from snippets.read.shape import DEFAULT, QUOTES, SHAPES, SNIPPET, SOURCE, Form, Key, Shape
from snippets.times import INTERVAL, SLOT

Schema = dict[str, object]

# YAML reads 1984 and 2023 as numbers, which we take as they are written, and a key with nothing as null.
TEXT: Schema = {"type": ["string", "number", "null"]}
URL: Schema = {"type": "string", "pattern": "^https?://[^\\s]+$"}


def json_schema(platforms: Collection[str]) -> Schema:
    """Return the schema, with these platform ids."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quotes.yaml",
        "description": "Quotes and facts with their sources: a list, or a mapping with a campaign",
        "oneOf": [_list_of(SNIPPET), _reference(QUOTES)],
        "$defs": {_name(shape): _mapping(shape, platforms) for shape in SHAPES},
    }


def _name(shape: Shape) -> str:
    return shape.name.partition(" ")[2]


def _reference(shape: Shape) -> Schema:
    return {"$ref": f"#/$defs/{_name(shape)}"}


def _list_of(shape: Shape) -> Schema:
    return {"type": "array", "items": _reference(shape), "minItems": 1}


def _mapping(shape: Shape, platforms: Collection[str]) -> Schema:
    properties = {key.name: _key(key, platforms) for key in shape.keys}
    if shape.handles:
        properties |= {name: {"description": f"Handle on {name}", **TEXT} for name in platforms}
    alone = [group[0] for group in shape.required if len(group) == 1]
    choices = [[{"required": [name]} for name in group] for group in shape.required if len(group) > 1]
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": alone,
        **({"allOf": [{"anyOf": choice} for choice in choices]} if choices else {}),
    }


def _key(key: Key, platforms: Collection[str]) -> Schema:
    examples = {"examples": [list(key.example) if isinstance(key.example, tuple) else key.example]}
    return {"description": key.doc, **_FORMS[key.form](key, platforms), **(examples if key.example else {})}


def _pattern(pattern: str) -> Schema:
    return {**TEXT, "pattern": f"^({pattern})$"}


def _some(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one}]}


def _shape(key: Key) -> Shape:
    assert key.shape
    return key.shape


def _mapping_or_main(key: Key, platforms: Collection[str]) -> Schema:
    shape = _shape(key)
    main = [row for row in shape.keys if row.name == shape.main]
    return {"anyOf": [*(_FORMS[row.form](row, platforms) for row in main), _reference(shape)]}


def _named(key: Key, _platforms: Collection[str]) -> Schema:
    return {"type": "object", "additionalProperties": {"anyOf": [URL, _reference(_shape(key))]}}


def _posts(_key: Key, platforms: Collection[str]) -> Schema:
    return {"type": "object", "properties": dict.fromkeys(platforms, TEXT), "additionalProperties": False}


def _by_platform(key: Key, platforms: Collection[str]) -> Schema:
    rows = dict.fromkeys(platforms, _reference(_shape(key)))
    return {"type": "object", "properties": rows, "additionalProperties": False}


def _tags(_key: Key, platforms: Collection[str]) -> Schema:
    some = _some({**TEXT, "pattern": "^#?[^\\s#]+$"})
    by_platform = {"type": "object", "properties": dict.fromkeys((DEFAULT, *platforms), some)}
    return {"anyOf": [*some["anyOf"], {**by_platform, "additionalProperties": False}]}  # type: ignore[misc]  # a list


# One row a form of value, as in snippets.read.values.
_FORMS: dict[Form, Callable[[Key, Collection[str]], Schema]] = {
    "text": lambda _key, _platforms: TEXT,
    "date": lambda _key, _platforms: _pattern(DATE),
    "url": lambda _key, _platforms: URL,
    "lang": lambda _key, _platforms: {"type": "string", "pattern": f"^({LANG})$"},
    "moment": lambda _key, _platforms: {"type": "string"},
    "zone": lambda _key, _platforms: {"type": "string", "pattern": f"^({ZONE})$"},
    "interval": lambda _key, _platforms: {"type": "string", "pattern": f"^({INTERVAL})$"},
    "choice": lambda key, _platforms: {"enum": list(key.allowed)},
    "choices": lambda key, _platforms: _some({"enum": list(key.allowed)}),
    "flag": lambda _key, _platforms: {"type": "boolean"},
    "focus": lambda _key, _platforms: {"type": "string", "pattern": f"^({FOCUS})$"},
    "texts": lambda _key, _platforms: _some(TEXT),
    "tags": _tags,
    "platforms": lambda _key, platforms: _some({"enum": list(platforms)}),
    "slots": lambda _key, _platforms: _some({"type": "string", "pattern": f"^({SLOT})$"}),
    "posts": _posts,
    "by_platform": _by_platform,
    "mapping": _mapping_or_main,
    "named": _named,
    "list": lambda key, _platforms: _list_of(_shape(key)),
    "source": lambda _key, _platforms: _some({"anyOf": [TEXT, _reference(SOURCE)]}),
}
