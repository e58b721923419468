"""Puts text on the system's clipboard with the program that the system has for it.

No library was found that says when it failed: pyperclip 1.11 runs the same programs and does not look at their exit
codes; copykitten 2.1, told to let the text outlive the process, reports success without a display too, and leaves a
process behind that never rests (both looked at in November 2026).
"""

import os
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import Final

from snippets.errors import ExportError

# Seconds that a program may take; PowerShell needs some to start.
PATIENCE = 30


def _utf8(text: str) -> bytes:
    return text.encode()


def _base64(text: str) -> bytes:
    return b64encode(text.encode())


@dataclass(frozen=True, slots=True)
class Program:
    """A program that puts what it reads on the clipboard.

    Attributes:
        command: with its arguments.
        session: the variable that says that there is what it talks to; empty for none.
        encode: makes what it reads.
        environment: variables that it needs.
    """

    command: tuple[str, ...]
    session: str = ""
    encode: Callable[[str], bytes] = _utf8
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return what people call it."""
        return self.command[0].removesuffix(".exe")

    def here(self) -> bool:
        """Return whether it is installed, and has something to talk to."""
        return bool(not self.session or os.environ.get(self.session)) and bool(shutil.which(self.command[0]))


# Windows reads standard input in a code page of its own, clip.exe guesses; letters and digits are alike in all of them.
_SET_CLIPBOARD = (
    "Set-Clipboard -Value ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd())))"
)

# Tried in this order. PowerShell is there on Windows and in WSL only, pbcopy on macOS only.
PROGRAMS: Final = (
    Program(("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _SET_CLIPBOARD), encode=_base64),
    # Without a terminal's locale it takes UTF-8 for MacRoman.
    Program(("pbcopy",), environment={"LC_ALL": "en_US.UTF-8", "LANG": "en_US.UTF-8"}),
    # Told no type it guesses one, and some texts look like something else.
    Program(("wl-copy", "--type", "text/plain"), "WAYLAND_DISPLAY"),
    Program(("xclip", "-selection", "clipboard"), "DISPLAY"),
    Program(("xsel", "--clipboard", "--input"), "DISPLAY"),
)


MISSING = "no program for it here; install wl-clipboard for Wayland, xclip for X11"


def copy_text(text: str) -> str:
    """Copy exactly this text and return the name of the program that did it.

    Raises:
        ExportError: none can be reached.
    """
    faults: list[str] = []
    for program in filter(Program.here, PROGRAMS):
        fault = _run(program, text)
        if not fault:
            return program.name
        faults.append(f"{program.name}: {fault}")
    what = "; ".join(faults) or MISSING
    raise ExportError(f"no clipboard can be reached ({what}); copy the text by hand")


def _run(program: Program, text: str) -> str:
    """Return what went wrong; empty when nothing did.

    What it says goes to a file: the part of it that stays to keep the clipboard would hold a pipe open.
    """
    environment = {**os.environ, **program.environment}
    with TemporaryFile() as said:
        try:
            done = subprocess.run(  # noqa: S603 - our table
                program.command, input=program.encode(text), stdout=subprocess.DEVNULL, stderr=said, check=False,
                timeout=PATIENCE, env=environment,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return f"no answer in {PATIENCE} seconds"
        except OSError as error:
            return error.strerror or str(error)
        said.seek(0)
        words = " ".join(said.read().decode(errors="replace").split())
    return (words or f"exit code {done.returncode}") if done.returncode else ""
