"""`snippets` and `python -m snippets`: turns every end of a command into its exit code, never into a traceback."""

import atexit
import gc
import os
import sys
import threading
from contextlib import suppress
from io import TextIOWrapper
from signal import SIGTERM, signal

# New objects after which Python looks for circles of them that nobody holds any more.
YOUNG = 50_000

EXIT_USAGE, EXIT_ACCESS, EXIT_INTERRUPTED, EXIT_ENDED = 2, 3, 130, 143


def main() -> None:
    """Run the command line and leave with the exit code of the contract."""
    # What is loaded stays, and little of ours is in circles: to look for some after every 700 new objects took 7 ms.
    gc.set_threshold(YOUNG)
    signal(SIGTERM, _end)
    try:
        _prepare(sys.stdout, sys.stderr)
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        # Before the command line was loaded there was nobody to say it.
        code = EXIT_INTERRUPTED
    except Exception as error:
        code = _ended_by(error)
        if not code:
            raise
    _leave(code)


def _leave(code: int) -> None:
    """Leave at once where no thread runs any more: to free every object by itself took 20 ms of a card."""
    if threading.active_count() == 1 and not os.environ.get("SNIPPETS_DEBUG"):
        # A stream may be closed.
        with suppress(OSError, ValueError):
            # What libraries have to do at the end, such as multiprocessing, which waits for its processes.
            atexit._run_exitfuncs()  # noqa: SLF001 - as multiprocessing does where it leaves by os._exit
            for stream in (sys.stdout, sys.stderr):
                # None where the shell closed it.
                if stream:
                    stream.flush()
            os._exit(code)
    sys.exit(code)


def _end(*_: object) -> None:
    """Leave as after Ctrl-C, when the system or another program wants it: nothing stays half done."""
    raise SystemExit(EXIT_ENDED)


def _ended_by(error: BaseException | None) -> int:
    """Return the exit code of the signal that is behind an error; 0 where none is.

    Of one that comes while a class is made Python 3.11 makes a RuntimeError, with the signal's exception as its cause.
    """
    while error:
        if isinstance(error, KeyboardInterrupt):
            return EXIT_INTERRUPTED
        if isinstance(error, SystemExit):
            return EXIT_ENDED
        error = error.__cause__ or error.__context__
    return 0


def _prepare(*streams: object) -> None:
    """Write the same bytes everywhere: UTF-8 and LF, except on a terminal, which shows what it can."""
    for stream in streams:
        # None where the shell closed it.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            if not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0, 1 input has problems, 2 usage, 3 not reachable, 130 interrupted."""
    import click

    from snippets.commands import cli, drop_output
    from snippets.errors import SnippetsError

    code: object
    try:
        code = cli.main(arguments, prog_name="snippets", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        code = EXIT_INTERRUPTED
    except SnippetsError as error:
        click.echo(str(error), err=True)
        code = error.exit_code
    except OSError as error:
        click.echo(f"{error.filename or 'output'}: {error.strerror}", err=True)
        drop_output()
        code = EXIT_ACCESS
    except Exception as error:
        code = _ended_by(error)
        if code == EXIT_INTERRUPTED:
            click.echo("interrupted", err=True)
        if code:
            return code
        if os.environ.get("SNIPPETS_DEBUG"):
            raise
        click.echo(f"snippets made a mistake ({type(error).__name__}: {error}); please report it", err=True)
        code = EXIT_ACCESS
    return code if isinstance(code, int) else 0


if __name__ == "__main__":
    main()
