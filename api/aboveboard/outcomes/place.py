"""One name for one post, however its address is written: two people on it find each other by it."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = frozenset(
    "fbclid gclid dclid msclkid igshid igsh mibextid rdid share_url ref ref_src ref_url refsrc trk trackingid lipi "
    "mc_cid mc_eid si __cft__[0] __tn__ __xts__[0] cxt feature".split()
)
_TRACKING_ON_X = frozenset({"s", "t", "cn", "refsrc"})
_SAME_HOST = {"twitter.com": "x.com", "fb.com": "facebook.com", "fb.me": "facebook.com"}
_PREFIXES = ("www.", "m.", "mobile.", "mbasic.", "web.", "touch.", "old.", "new.", "amp.")


def place_of(url: str) -> str:
    """SHA-256 of the address without what does not tell posts apart: scheme, mobile hosts, tracking, fragment."""
    return hashlib.sha256(plain_address(url).encode("utf-8", "replace")).hexdigest()


def plain_address(url: str) -> str:
    """`https://mobile.twitter.com/ana/status/1/?s=20` -> `x.com/status/1`. What is no address stays as it is."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    host = _plain_host(host)
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _is_tracking(name, host)
    ]
    kept = f"?{urlencode(sorted(query))}" if query else ""
    return f"{host}{_plain_path(host, parts.path)}{kept}"


def _plain_path(host: str, path: str) -> str:
    """On X the number alone names a post: `/ana/status/1` and `/i/web/status/1` are the same."""
    on_x = re.search(r"/status(?:es)?/(\d+)", path) if host == "x.com" else None
    return f"/status/{on_x[1]}" if on_x else path.rstrip("/")


def _plain_host(host: str) -> str:
    for prefix in _PREFIXES:
        if host.startswith(prefix) and host.count(".") > 1:
            host = host.removeprefix(prefix)
            break
    return _SAME_HOST.get(host, host)


def _is_tracking(name: str, host: str) -> bool:
    name = name.casefold()
    return name.startswith("utm_") or name in _TRACKING or (host == "x.com" and name in _TRACKING_ON_X)
