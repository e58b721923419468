"""The one door to the network: a URL -> a reply, or the reason why there is none.

Whoever wrote the URL may be a stranger, and so may be the server; the door neither goes where it must not nor is it
kept busy. Each address on the way is checked before it is connected to, and every length and time has a most.
"""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

from snippets import __version__
from snippets.verify.addresses import Target, UrlError, is_public, origin, target
from snippets.verify.answers import RETRY, condition, location, page, reply, room, wait
from snippets.verify.charsets import decoded
from snippets.verify.kept import Kept
from snippets.verify.means import Deadline, Means, WireError, look_up
from snippets.verify.pace import Pace
from snippets.verify.reply import Headers, Reply, Unchecked, of_status
from snippets.verify.robots import NO_RULES, READ_MOST, UNREACHABLE, Rules, read_rules
from snippets.verify.wire import Answer, Request, exchange

SECONDS = 20.0  # for one page, redirects and a second try included; not the waiting that politeness asks for
ROBOTS_SECONDS = 10.0  # the same, for a robots.txt
REDIRECTS_MOST = 5
ANSWER_MOST = 1_000_000  # bytes of what an archive's interface answers

_ENCODINGS: Headers = (("Accept-Encoding", "gzip, deflate"),)
_ACCEPT: Headers = (("Accept", "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.5"),)

Outcome = Reply | Unchecked


@dataclass(frozen=True, slots=True)
class _Way:
    """Where redirects have led so far, and what was odd."""

    redirects: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def on(self, here: str, *notes: str | Literal[False]) -> "_Way":
        """Return the way with a step more, if there is one."""
        return _Way(
            (*self.redirects, here) if here else self.redirects, (*self.notes, *(note for note in notes if note))
        )


class Door:
    """A run's way to the network. It keeps what it has read, and when it asked whom; threads may share it.

    Args:
        allowed: exact origins, such as `http://127.0.0.1:8000`, that may be asked whatever their port and address.
        seconds: for one page.
        obey_robots: whether a page that a robots.txt asks programs to leave alone is left alone; else it is a note,
            since a person who checks one page by hand is no crawler.
        proxy: URL of an HTTP proxy; empty for none, and the environment is not asked. A proxy looks names up
            itself, so nothing keeps a name from leading to an address that is not public: for URLs of your own only.
        contact: URL or mail address of who asks, for the user agent.
        means: how the outside is reached.

    Raises:
        ValueError: the proxy, or an allowed origin, is none that can be used.
    """

    def __init__(
        self,
        *,
        allowed: Collection[str] = (),
        seconds: float = SECONDS,
        obey_robots: bool = False,
        proxy: str = "",
        contact: str = "",
        means: Means | None = None,
    ) -> None:
        if proxy and not (urlsplit(proxy).scheme == "http" and urlsplit(proxy).hostname and urlsplit(proxy).port != 0):
            raise ValueError("the proxy is not of the form http://host:port")
        self._allowed = tuple(map(origin, allowed))
        self._seconds = seconds
        self._obey_robots = obey_robots
        self._proxy = proxy
        self._agent = f"snippets/{__version__} (checks quotations against their sources{contact and f'; {contact}'})"
        self._means = means or Means()
        self._pace = Pace(self._means)
        self._rules: dict[str, Rules] = {}
        self._kept = Kept()
        self._locks: dict[str, threading.Lock] = {}

    def fetch(self, url: str, earlier: Reply | None = None, *, robots: bool = True) -> Outcome:
        """Return the page of a URL; a second time in a run, the same without asking again. Never raises.

        Args:
            url: as a person wrote it; its fragment is not sent.
            earlier: a reply of an earlier run: where the server says that the page is unchanged, it comes back.
            robots: whether robots.txt matters; not for interfaces that are made for programs.
        """
        key = url.partition("#")[0]
        with self._lock(key):
            found = self._kept.get(key)
            if found is None:
                found = self._fetched(key, earlier, robots=robots)
                self._kept.add(key, found)
        return replace(found, url=url)

    def send(self, method: str, url: str, headers: Headers = (), form: bytes = b"") -> Outcome:
        """Ask once for an interface's answer, whatever its status; redirects are not followed, nothing is kept.

        Raises nothing: what keeps an answer from coming is an `Unchecked` with status 0.
        """
        deadline = Deadline(self._means, self._seconds)
        fields = (("User-Agent", self._agent), *_ENCODINGS, *headers)
        try:
            asked = target(url, self._allowed)
            answer = self._ask(Request(asked, method, fields, form), deadline, lambda *_: ANSWER_MOST)
        except UrlError as error:
            return Unchecked(url, "refused", str(error))
        except WireError as error:
            return Unchecked(url, error.kind, str(error))
        return reply(url, asked.url, answer)

    def pause(self, seconds: float) -> None:
        """Wait, where an interface wants us to come back."""
        self._means.sleep(seconds)

    # --- one page -------------------------------------------------------------------------------

    def _fetched(self, url: str, earlier: Reply | None, *, robots: bool) -> Outcome:
        deadline = Deadline(self._means, self._seconds)
        found, seconds = self._tried(url, earlier, deadline, robots=robots)
        if seconds is not None:
            with deadline.stopped():
                self._means.sleep(seconds)
            found, _ = self._tried(url, earlier, deadline, robots=robots)
        return found

    def _tried(
        self, url: str, earlier: Reply | None, deadline: Deadline, *, robots: bool
    ) -> tuple[Outcome, float | None]:
        """Return what came, and after how many seconds to try again; None for not at all."""
        try:
            asked, answer, so_far = self._followed(url, earlier, deadline, robots=robots)
        except WireError as error:
            return Unchecked(url, error.kind, str(error)), RETRY if error.again else None
        if answer.status == 304 and earlier and condition(earlier, asked.url):
            return replace(earlier, redirects=so_far.redirects), None
        if refused := of_status(url, answer.status):
            return refused, wait(answer)
        found = page(url, asked.url, answer)
        if isinstance(found, Reply):
            found = replace(found, redirects=so_far.redirects, notes=(*so_far.notes, *found.notes))
        return found, None

    def _followed(
        self, url: str, earlier: Reply | None, deadline: Deadline, *, robots: bool
    ) -> tuple[Target, Answer, _Way]:
        """Ask, and follow redirects; each address is checked before anything is sent to it.

        Raises:
            WireError: an address must not be asked, or does not answer.
        """
        here, way = url, _Way()
        while True:
            asked = self._target(here, way)
            unwelcome = robots and self._unwelcome(asked, deadline)
            if unwelcome and self._obey_robots:
                raise WireError("robots", unwelcome)
            fields = (("User-Agent", self._agent), *_ACCEPT, *_ENCODINGS, *condition(earlier, asked.url))
            answer = self._ask(Request(asked, headers=fields), deadline, room)
            here = location(answer, asked.url)
            downgraded = asked.scheme == "https" and here.lower().startswith("http:")
            way = way.on(here, unwelcome, downgraded and f"it leads from https to http: {here}")
            if not here:
                return asked, answer, way
            if len(way.redirects) > REDIRECTS_MOST:
                raise WireError("server-error", f"more than {REDIRECTS_MOST} redirects")

    def _target(self, here: str, way: _Way) -> Target:
        try:
            return target(here, self._allowed)
        except UrlError as error:
            raise WireError("refused", f"it leads to {here}: {error}" if way.redirects else str(error)) from error

    def _ask(self, request: Request, deadline: Deadline, room: Callable[[int, Headers], int]) -> Answer:
        asked = request.target
        with self._pace.turn(asked.host, deadline):
            addresses = self._addresses(asked, deadline)
            return exchange(request, addresses, self._means, deadline, room, self._proxy)

    def _addresses(self, asked: Target, deadline: Deadline) -> tuple[str, ...]:
        """Return the addresses to connect to: of the host, every one of them public, or of the proxy."""
        if self._proxy:
            parts = urlsplit(self._proxy)
            return look_up(self._means, parts.hostname or "", parts.port or 80, deadline)
        found = look_up(self._means, asked.host, asked.port, deadline)
        bad = next((address for address in found if not is_public(address)), "")
        if bad and not asked.trusted:
            raise WireError("refused", f"{asked.host} has the address {bad}, which is not public")
        return found

    # --- robots.txt -----------------------------------------------------------------------------

    def _unwelcome(self, asked: Target, deadline: Deadline) -> str:
        """Return what robots.txt has against a page, in words; empty when nothing."""
        # Its own deadline, so that it takes nothing from the page's.
        with deadline.stopped(), self._lock(f"robots {asked.origin}"):
            if asked.origin not in self._rules:
                self._rules[asked.origin] = self._read_rules(asked)
        rules = self._rules[asked.origin]
        if not rules.known:
            return f"robots.txt of {asked.at} cannot be read" if self._obey_robots else ""
        return "" if rules.allows(asked.url) else f"robots.txt of {asked.at} asks programs not to read this page"

    def _read_rules(self, asked: Target) -> Rules:
        deadline = Deadline(self._means, min(self._seconds, ROBOTS_SECONDS))
        found, _ = self._tried(f"{asked.origin}/robots.txt", None, deadline, robots=False)
        if isinstance(found, Unchecked):
            # RFC 9309 section 2.3.1: a file that the server does not give is one without rules, one that it fails to
            # give forbids everything. Where there is no server, asking for the page says what is wrong.
            return UNREACHABLE if found.status >= 500 else NO_RULES
        rules = read_rules(decoded(replace(found, body=found.body[:READ_MOST])))
        self._pace.slow(asked.host, rules.delay)
        return rules

    def _lock(self, key: str) -> threading.Lock:
        return self._locks.setdefault(key, threading.Lock())
