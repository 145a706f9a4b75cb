"""The look-alike pages, served under the sites' own host names."""

from __future__ import annotations

import fcntl
import json
import mimetypes
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Route

PAGES = Path(__file__).parents[1] / "pages"
HOSTS: dict[str, str] = json.loads((PAGES / "hosts.json").read_text("utf-8"))
LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})

_BASE = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'none'; object-src 'none'"
)
_TRUSTED = "; require-trusted-types-for 'script'; trusted-types default fx"
# As strict as the sites are: own scripts only, and on two of them no raw strings into innerHTML.
POLICY = {
    "x": _BASE,
    "facebook": _BASE + _TRUSTED,
    "linkedin": _BASE + _TRUSTED,
    "web": _BASE.replace("frame-src 'none'", "frame-src 'self'"),
}


def built_pages() -> Path:
    """Builds the pages where a source is newer, and gives their folder."""
    with (PAGES / "build.mjs").open() as held:
        # Two runs side by side begin with this, and may not install and write the same files at once.
        fcntl.flock(held, fcntl.LOCK_EX)
        subprocess.run(["node", PAGES / "build.mjs"], check=True, capture_output=True, text=True)
    return PAGES / "dist"


@dataclass
class Sites:
    """Answers for the sites' hosts; which page a site shows is said with `show`."""

    root: Path
    pages: dict[str, str]
    refused: list[str]

    def show(self, site: str, page: str, *, root: Path | None = None) -> None:
        """Any address of `site` is answered with `page` (a file's name) from now on."""
        self.pages[site] = page
        if root is not None:
            self.root = root

    def file_for(self, site: str, path: str) -> Path:
        """A file of the site's folder where the path names one, else the page shown."""
        name = unquote(path).rsplit("/", 1)[-1]
        asset = self.root / site / name
        if asset.suffix in {".js", ".css", ".html"} and asset.is_file():
            return asset
        return self.root / site / self.pages.get(site, "home.html")

    def answer(self, route: Route) -> None:
        """Fulfils a request to a site; everything beyond this machine is refused."""
        address = urlsplit(route.request.url)
        site = HOSTS.get(address.hostname or "")
        if site is None and (address.hostname or "").endswith(".example"):
            site = "web"
        if site is None:
            if address.hostname in LOOPBACK or address.scheme not in {"http", "https"}:
                route.continue_()
            else:
                self.refused.append(route.request.url)
                route.abort()
            return
        file = self.file_for(site, address.path)
        if not file.is_file():
            route.fulfill(status=404, body="not found")
            return
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"content-type": f"{kind}; charset=utf-8", "cache-control": "no-store"}
        if file.suffix == ".html":
            headers["content-security-policy"] = POLICY.get(site, POLICY["web"])
        route.fulfill(status=200, headers=headers, body=file.read_bytes())


def route_sites(context: BrowserContext, root: Path) -> Sites:
    """Lets the sites' hosts answer from `root`."""
    sites = Sites(
        root, {"x": "home.html", "facebook": "home.html", "linkedin": "feed.html", "web": "page.html"}, []
    )
    context.route("**/*", sites.answer)
    return sites
