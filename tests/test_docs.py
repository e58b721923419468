"""What users read first: help with examples for each command, and a README that names everything there is."""

import re
import shlex
from pathlib import Path

import click
import pytest

from snippets.commands import COMMANDS, cli
from snippets.platforms import PLATFORMS
from snippets.themes import THEMES

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_examples_that_parse(name: str) -> None:
    text = command(name).get_help(click.Context(command(name), info_name=name))
    found = re.findall(r"^ +(?:echo .+ \| )?snippets (.+?)(?: < \S+)?$", text.partition("Example")[2], re.MULTILINE)
    assert name in {line.split()[0] for line in found}
    for line in found:
        first, *rest = shlex.split(line)
        command(first).make_context(first, rest)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_does(name: str) -> None:
    options = [parameter for parameter in command(name).params if isinstance(parameter, click.Option)]
    assert all(option.help and option.help.endswith(".") for option in options)


@pytest.mark.parametrize("word", [f"snippets {name}" for name in COMMANDS])
def test_the_readme_names_each_command(word: str) -> None:
    assert word in README


@pytest.mark.parametrize("word", [*PLATFORMS, *THEMES])
def test_the_readme_names_each_platform_and_theme(word: str) -> None:
    assert f"`{word}`" in README
