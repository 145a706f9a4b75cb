"""What the extension may do, in full: a new permission is a decision, never an accident."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from pathlib import Path

from tests.browser.extension import EXTENSION_ID


def test_the_manifest_asks_for_no_more_than_was_decided(extension_folder: Path) -> None:
    manifest = json.loads((extension_folder / "manifest.json").read_text("utf-8"))

    assert manifest["manifest_version"] == 3
    assert set(manifest["permissions"]) == {"storage", "sidePanel", "activeTab", "scripting"}
    assert set(manifest["host_permissions"]) == {
        "https://x.com/*",
        "https://twitter.com/*",
        "https://www.facebook.com/*",
        "https://web.facebook.com/*",
        "http://127.0.0.1:8400/*",
    }
    assert {match for script in manifest["content_scripts"] for match in script["matches"]} == {
        address for address in manifest["host_permissions"] if "127.0.0.1" not in address
    }
    assert "web_accessible_resources" not in manifest
    assert "externally_connectable" not in manifest
    assert "script-src 'self' 'wasm-unsafe-eval';" in manifest["content_security_policy"]["extension_pages"]


def test_the_key_gives_the_same_id_everywhere(extension_folder: Path) -> None:
    manifest = json.loads((extension_folder / "manifest.json").read_text("utf-8"))

    digest = hashlib.sha256(base64.b64decode(manifest["key"])).hexdigest()[:32]

    assert digest.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop")) == EXTENSION_ID


def test_what_a_page_may_need_is_in_the_build(extension_folder: Path) -> None:
    for name in ("panel.html", "options.html", "capture-page.js", "background.js", "managed-schema.json"):
        assert (extension_folder / name).is_file(), name


def test_the_content_script_stays_small(extension_folder: Path) -> None:
    script = (extension_folder / "content-scripts" / "content.js").read_bytes()

    assert len(gzip.compress(script)) < 60 * 1024
