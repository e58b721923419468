"""`snippets` and `python -m snippets`: turns every end of a command into its exit code, never into a traceback."""

import os
import sys

EXIT_USAGE, EXIT_ACCESS, EXIT_INTERRUPTED = 2, 3, 130


def main() -> None:
    """Run the command line and leave with the exit code of the contract."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0, 1 input has problems, 2 usage, 3 not reachable, 130 interrupted."""
    import click

    from snippets.commands import cli
    from snippets.errors import SnippetsError

    try:
        result = cli.main(arguments, prog_name="snippets", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return EXIT_INTERRUPTED
    except SnippetsError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output left, as `head` does. Nothing more can be said, so nothing is.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("SNIPPETS_DEBUG"):
            raise
        click.echo(f"snippets made a mistake ({type(error).__name__}: {error}); please report it", err=True)
        return EXIT_ACCESS
    return result if isinstance(result, int) else 0


if __name__ == "__main__":
    main()
