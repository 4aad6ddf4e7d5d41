"""A headless Chromium driven over WebDriver (W3C WebDriver 2) with the standard library: nothing is downloaded."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def browser_paths() -> tuple[str, str] | None:
    """Chromium and its driver, if both are installed."""
    driver = shutil.which("chromedriver")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return (chromium, driver) if chromium and driver else None


class Browser:
    """One session of a browser."""

    def __init__(self, address: str, chromium: str, profile: Path, *flags: str) -> None:
        options = {"binary": chromium, "args": [*FLAGS, f"--user-data-dir={profile}", *flags]}
        capabilities = {"alwaysMatch": {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}
        self._session = f"{address}/session"
        answer = self._send("POST", "", {"capabilities": capabilities})
        self._session += f"/{answer['sessionId']}"

    def open(self, address: str) -> None:
        self._send("POST", "/url", {"url": address})

    def address(self) -> str:
        return str(self._send("GET", "/url"))

    def run(self, script: str, *arguments: object) -> Any:
        """The value of a JavaScript function body; `arguments` holds what is given."""
        return self._send("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def wait(self, script: str, *arguments: object, seconds: float = 10) -> Any:
        """The first true value of the script."""
        end = time.monotonic() + seconds
        while not (value := self.run(script, *arguments)):
            assert time.monotonic() < end, f"this did not come true: {script}"
            time.sleep(0.02)
        return value

    def type(self, text: str) -> None:
        """Press keys where the focus is (WebDriver's private-use code points are keys without a letter)."""
        element = self._send("GET", "/element/active")[ELEMENT]
        self._send("POST", f"/element/{element}/value", {"text": text})

    def click(self, selector: str) -> None:
        element = self._send("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]
        self._send("POST", f"/element/{element}/click", {})

    def resize(self, width: int, height: int) -> None:
        """The size of the page itself: a window may not be narrower than some 500 pixels, a phone is."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **size)

    def command(self, name: str, **parameters: object) -> Any:
        """A command of the Chrome DevTools Protocol."""
        return self._send("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def complaints(self) -> list[str]:
        """What stands on the console since the last time: errors, refused loads, breaches of the policy."""
        return [entry["message"] for entry in self._send("POST", "/se/log", {"type": "browser"})]

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._send("GET", "/screenshot")))

    def pdf(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._send("POST", "/print", {"page": {"width": 21.0, "height": 29.7}})))

    def quit(self) -> None:
        self._send("DELETE", "")

    def _send(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(  # noqa: S310  the driver on loopback
            self._session + path, data, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310  the driver on loopback
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(error.read().decode()) from error


@contextmanager
def browser(folder: Path, *flags: str) -> Iterator[Browser]:
    """A browser with a fresh profile in `folder`; it and its driver end with the block."""
    paths = browser_paths()
    assert paths is not None
    chromium, driver = paths
    with subprocess.Popen(
        [driver, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            opened = Browser(f"http://127.0.0.1:{_port(process)}", chromium, folder / "profile", *flags)
            try:
                yield opened
            finally:
                opened.quit()
        finally:
            process.terminate()


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    for line in process.stdout:
        if "successfully on port" in line:
            return int(line.rstrip(".\n").rpartition(" ")[2])
    message = f"chromedriver did not start (exit {process.wait()})"
    raise AssertionError(message)
