"""Puts text on the system's clipboard with the program that the system has for it."""

import shutil
import subprocess

from snippets.errors import ExportError

# Tried in this order; each reads the text from its input.
PROGRAMS = (
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("pbcopy",),
    ("clip.exe",),
)


def copy_text(text: str) -> str:
    """Copy the text and return what to tell the user.

    Raises:
        ExportError: no program for the clipboard is installed, or it failed.
    """
    for program in PROGRAMS:
        if shutil.which(program[0]):
            encoding = "utf-16-le" if program[0] == "clip.exe" else "utf-8"
            try:
                subprocess.run(program, input=text.encode(encoding), check=True, timeout=10)  # noqa: S603 - our table
            except (OSError, subprocess.SubprocessError) as error:
                raise ExportError(f"{program[0]} could not copy the text; copy it by hand") from error
            return f"copied with {program[0]}"
    raise ExportError("no clipboard program is installed; install wl-clipboard or xclip, or copy the text by hand")
