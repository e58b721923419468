"""The server of a preview: on 127.0.0.1 only, and for nobody but who was given its address."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from secrets import token_urlsafe
from socketserver import ThreadingTCPServer
from threading import Thread
from typing import cast

from snippets.errors import AccessError
from snippets.export.disk import read_file
from snippets.preview.board import Board
from snippets.preview.guard import METHODS, path_of, refusal
from snippets.preview.pages import EVENTS, OWN, SCRIPT, STYLE, own, page

ADDRESS = "127.0.0.1"

# Seconds: for a request to come in, between two signs of life to one who follows, and for those to hear of the end.
_PATIENCE, _PULSE, _FAREWELL = 10, 10, 1

# Of what an export writes; anything else is bytes to save.
TYPES = {
    "html": "text/html; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "webp": "image/webp",
    "zip": "application/zip",
    "eml": "message/rfc822",
}

# With every answer: nobody keeps, guesses, embeds or is told of anything.
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}
# With every answer but the pages: nothing in it is run.
_INERT = "default-src 'none'; sandbox"


class Server(ThreadingTCPServer):
    """Answers requests for what a board shows.

    Attributes:
        board: what there is to show. folder: the output folder. token: the secret in each path.
    """

    daemon_threads = True
    block_on_close = False
    # On Windows that would let another program take our place.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, port: int, board: Board, folder: Path) -> None:
        self.board = board
        self.folder = folder
        self.token = token_urlsafe(24)
        super().__init__((ADDRESS, port), _Handler)

    @property
    def port(self) -> int:
        """Return the port that it listens on."""
        return int(cast("tuple[str, int]", self.server_address)[1])

    @property
    def url(self) -> str:
        """Return the address to open."""
        return f"http://{ADDRESS}:{self.port}/{self.token}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say what is a mistake of ours; a browser that goes away in the middle of an answer is nothing to tell."""
        del request, client_address
        error = sys.exception()
        if not isinstance(error, OSError):
            sys.stderr.write(f"snippets made a mistake ({type(error).__name__}: {error}); please report it\n")


@contextmanager
def serving(port: int, board: Board, folder: Path) -> Iterator[Server]:
    """Serve in a thread of its own; at the end say that it is over.

    Args:
        port: 0 for one that is free.
        board: what there is to show.
        folder: the output folder.

    Raises:
        AccessError: the port is not to be had.
    """
    try:
        server = Server(port, board, folder)
    except (OSError, OverflowError) as error:
        raise AccessError(
            f"port {port} cannot be used ({error}); choose another with --port, or leave it out"
        ) from None
    with server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            board.end(_FAREWELL)
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    """One request; the connection ends with its answer."""

    server: Server
    timeout = _PATIENCE
    server_version, sys_version = "snippets", ""

    def parse_request(self) -> bool:
        """Read the request; answer what the guard refuses, whatever its method."""
        if not super().parse_request():
            return False
        headers = {name.lower(): self.headers.get_all(name, []) for name in self.headers}
        status = refusal(self.command, self.path, headers, self.server.port, self.server.token)
        if status:
            self.send_error(status)
        return status is None

    def do_GET(self) -> None:
        """Answer."""
        path = path_of(self.path)
        if path is None:
            # The address without its last slash, from which no relative one would lead anywhere.
            self._answer(HTTPStatus.TEMPORARY_REDIRECT, b"", {"Location": f"/{self.server.token}/"})
        elif path in {"", "index.html"}:
            self._page()
        elif path == EVENTS:
            self._events()
        else:
            self._file(path)

    do_HEAD = do_GET  # noqa: N815 - the same

    def _page(self) -> None:
        content, policy = page(self.server.board.shown, token_urlsafe(16))
        policies = {"Content-Security-Policy": "; ".join(filter(None, (policy, "frame-ancestors 'none'")))}
        self._answer(HTTPStatus.OK, content, {"Content-Type": TYPES["html"], **policies})

    def _file(self, path: str) -> None:
        name = path.removeprefix(OWN)
        if path != name:
            content = own(name) if name in {SCRIPT, STYLE} else None
        else:
            content = read_file(self.server.folder, path) if path in self.server.board.shown.files else None
        if content is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = TYPES.get(path.rpartition(".")[2], "application/octet-stream")
        self._answer(HTTPStatus.OK, content, {"Content-Type": kind, "Content-Security-Policy": _INERT})

    def _events(self) -> None:
        """Tell what is shown and each change (HTML, server-sent events), until the browser goes or the preview ends."""
        self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream", "Content-Security-Policy": _INERT})
        if self.command == "HEAD":
            return
        board = self.server.board
        with board.following(), suppress(OSError):
            shown, told = board.shown, None
            while True:
                now = {"print": shown.print, "busy": shown.busy, "over": shown.over}
                # A line that begins with a colon is nothing but a sign of life: it finds those that went.
                self.wfile.write(b":\n\n" if now == told else f"data: {json.dumps(now)}\n\n".encode())
                if shown.over:
                    return
                told = now
                shown = board.wait(shown, _PULSE)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse in plain words, with nothing of the request in them."""
        del message, explain
        status = HTTPStatus(code)
        more = {"Allow": ", ".join(METHODS)} if status == HTTPStatus.METHOD_NOT_ALLOWED else {}
        words = f"{status.phrase}. Open the address that `snippets preview` printed.\n".encode()
        self._answer(status, words, {"Content-Type": TYPES["txt"], "Content-Security-Policy": _INERT, **more})

    def _answer(self, status: HTTPStatus, content: bytes, headers: dict[str, str]) -> None:
        self._begin(status, {**headers, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's signature
        """Keep quiet: the terminal is for what concerns the campaign, and the address is a secret."""
