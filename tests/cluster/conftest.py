"""Machines on loopback. Run on request only: `make cluster`. Without the libraries skipped; in CI that fails."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

HERE = Path(__file__).parent
# pytest puts only this folder on the path; what draws pictures is shared with the tests above it.
sys.path.insert(0, str(HERE.parent))

if TYPE_CHECKING:
    from machines import Files, Machines

NEEDED = ("distributed", "s3fs", "moto")
MISSING = "is not installed; pip install -e '.[cluster-test]', as `make cluster` does"

SNIPPETS = 24


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave these tests out of a run that did not name them."""
    del collection_path
    asked = [Path(config.invocation_params.dir, arg.partition("::")[0]).resolve() for arg in config.args]
    return None if any(path == HERE or HERE in path.parents for path in asked) else True


@pytest.fixture(scope="session", autouse=True)
def _libraries() -> None:
    from needs import lacking

    for name in NEEDED:
        if find_spec(name) is None:
            lacking(f"{name} {MISSING}")


@pytest.fixture(scope="session")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Machines"]:
    """The processes of these tests, of which none may have tried to reach anything but loopback."""
    from machines import Machines

    these = Machines(tmp_path_factory.mktemp("machines"))
    yield these
    these.stop()
    assert not these.log.exists(), these.log.read_text()


@pytest.fixture(scope="session")
def bucket(machines: "Machines") -> Iterator[Any]:
    """The file system of a store that has the bucket `cards`; exports of the machines find it, and of this process."""
    from machines import STORE_ENVIRONMENT
    from s3fs import S3FileSystem

    address = machines.store()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**STORE_ENVIRONMENT, "AWS_ENDPOINT_URL": address}.items():
            patch.setenv(name, value)
        system = S3FileSystem(use_listings_cache=False)
        system.mkdir("cards")
        yield system


@pytest.fixture(scope="session")
def cluster(machines: "Machines", bucket: Any) -> str:
    """A scheduler with two workers, in folders of their own; its name for `--executor`."""
    del bucket  # the workers write to it
    scheduler = machines.scheduler("scheduler")
    for name in ("first", "second"):
        machines.worker(name, scheduler)
    return f"dask:{scheduler}"


@pytest.fixture(scope="session")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign with all that a job can need of the author's disk: a photo, a logo, a theme's own fonts and logo."""
    from campaigns import write_campaign

    folder = tmp_path_factory.mktemp("author")
    write_campaign(folder, SNIPPETS)
    return folder


@pytest.fixture(scope="session")
def wanted(campaign: Path, machines: "Machines") -> "Files":
    """What an export into a folder of this machine writes."""
    from machines import local_files

    assert machines.export(campaign, "-o", "out").code == 0
    return local_files(campaign / "out")
