"""A live workshop, served for real: ``rinnalla bench workshop``.

300 phones and 30 tables' devices, each phone asking every 4 s what is new and writing about once a minute, each device
asking every second, all by connections that stay open. Measured is the time from the sending of a contribution until
its table's device shows it. In the middle every process of the server is killed and started again: what was
acknowledged must be there, once. PHONES=, TABLES= and SECONDS= change the size.
"""

import asyncio
import json
import os
import random
import re
import statistics
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from tests.benchmarks import _ground
from tests.machine import Installation, Server, ended

PHONES = int(os.environ.get("PHONES", "300"))
TABLES = int(os.environ.get("TABLES", "30"))
SECONDS = int(os.environ.get("SECONDS", "60"))
POLLS, LOOKS, WRITES = 4.0, 1.0, 60.0
VISIBLE_WITHIN = 2.0
SETTLED = 8.0
OK, NOT_MODIFIED, SUCCESS = 200, 304, 303


class Browser:
    """One connection that stays open, with cookies; opened again when the server has gone."""

    def __init__(self, port):
        self.port, self.cookies, self.stream = port, {}, None

    async def ask(self, method, address, fields=None, **headers):
        """An answer's status, headers and text. Raises OSError or EOFError when there is no server."""
        if self.stream is None:
            self.stream = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.stream
        try:
            writer.write(self._request(method, address, fields, headers))
            await writer.drain()
            return await self._answer(reader)
        except (OSError, EOFError):
            writer.close()
            self.stream = None
            raise

    def _request(self, method, address, fields, headers):
        body = urlencode(fields or {}).encode()
        said = {"Host": f"127.0.0.1:{self.port}", "Content-Length": str(len(body)), **headers}
        said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body:
            said["Content-Type"] = "application/x-www-form-urlencoded"
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in said.items())
        return f"{method} {address} HTTP/1.1\r\n{lines}\r\n".encode() + body

    async def _answer(self, reader):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {}
        for line in head[1:]:
            name, _, value = line.partition(": ")
            headers[name.lower()] = value
            if name.lower() == "set-cookie":
                cookie, _, kept = value.partition("=")
                self.cookies[cookie] = kept.partition(";")[0]
        body = await self._body(reader, headers)
        return int(head[0].split()[1]), headers, body.decode()

    @staticmethod
    async def _body(reader, headers):
        if headers.get("transfer-encoding") == "chunked":
            parts = []
            while size := int(await reader.readline(), 16):
                parts.append(await reader.readexactly(size))
                await reader.readline()
            await reader.readline()
            return b"".join(parts)
        return await reader.readexactly(int(headers.get("content-length", 0)))


class Hall:
    """Everybody in the hall: what was sent and acknowledged when, and when its table showed it."""

    def __init__(self, held, port):
        self.base, self.tables, self.port = f"/tyopaja/{held['code']}", held["tables"], port
        self.sent, self.acknowledged, self.shown = {}, {}, {}
        self.asked = {OK: 0, NOT_MODIFIED: 0}
        self.open, self.down = True, (0.0, 0.0)

    async def sit(self, table, device):
        """Join a table, as a phone or its device; gives the browser with what it needs to write."""
        browser, address = Browser(self.port), f"{self.base}/poyta"
        _, _, page = await browser.ask("GET", address)
        browser.token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page).group(1)
        said = {"csrfmiddlewaretoken": browser.token, "submission": str(uuid4()), "table": table, "device": device}
        status, _, _ = await browser.ask("POST", address, said)
        assert status == SUCCESS, status
        _, _, page = await browser.ask("GET", self.base)
        browser.round = re.search(r'name="round" value="([^"]+)"', page).group(1)
        return browser

    async def look(self, browser, every, *, reads):
        """Ask again and again what is new; ``reads`` notes what is shown."""
        tag = ""
        await asyncio.sleep(random.random() * every)
        while self.open:
            try:
                status, headers, text = await browser.ask("GET", f"{self.base}/tilanne", If_None_Match=tag)
                self.asked[status] += 1
                tag = headers["etag"]
                if reads and status == OK:
                    now = time.monotonic()
                    for words in set(re.findall(r"Kirjaus [\w-]{36}", text)) - self.shown.keys():
                        self.shown[words] = now
            except (OSError, EOFError):
                pass
            await asyncio.sleep(every)

    async def write(self, browser):
        """Write again and again; what was not acknowledged is sent again, as the same form."""
        await asyncio.sleep(random.random() * WRITES)
        while self.open:
            form, words = str(uuid4()), f"Kirjaus {uuid4()}"
            said = {"csrfmiddlewaretoken": browser.token, "submission": form, "round": browser.round, "text": words}
            self.sent[words] = time.monotonic()
            while words not in self.acknowledged:
                try:
                    status, _, _ = await browser.ask("POST", self.base, said)
                    if status == SUCCESS:
                        self.acknowledged[words] = time.monotonic()
                        await browser.ask("GET", self.base)  # the page that a browser goes to after sending
                        break
                except (OSError, EOFError):
                    pass
                await asyncio.sleep(1)
            await asyncio.sleep(random.uniform(0.5, 1.5) * WRITES)


async def held_live(installation, held, server):
    """Everybody sits down, writes and looks; the server is killed and started again half-way. Gives the hall."""
    hall = Hall(held, server.port)
    limit = asyncio.Semaphore(8)

    async def sit(number, device):
        async with limit:
            return await hall.sit(hall.tables[number % TABLES], device)

    before = time.monotonic()
    phones = await asyncio.gather(*(sit(number, "own") for number in range(PHONES)))
    devices = await asyncio.gather(*(sit(number, "shared") for number in range(TABLES)))
    print(f"{PHONES} phones and {TABLES} devices joined in {time.monotonic() - before:.1f} s", flush=True)
    # A phone that asks what is new does not wait for its own writing: a second connection, as a browser opens one.
    looking = [Browser(server.port) for _ in phones]
    for phone, eye in zip(phones, looking, strict=True):
        eye.cookies = phone.cookies
    tasks = [asyncio.create_task(hall.write(phone)) for phone in phones]
    tasks += [asyncio.create_task(hall.look(eye, POLLS, reads=False)) for eye in looking]
    tasks += [asyncio.create_task(hall.look(device, LOOKS, reads=True)) for device in devices]
    await asyncio.sleep(SECONDS / 2)
    gone = time.monotonic()
    await asyncio.to_thread(server.kill)
    again = await asyncio.to_thread(started_again, installation, server.port)
    hall.down = (gone, time.monotonic())
    await asyncio.sleep(SECONDS / 2)
    hall.open = False
    await asyncio.wait(tasks, timeout=WRITES / 2)
    again.stop()
    return hall


def started_again(installation, port):
    """The server at the same port, as a supervisor would start it again."""
    server = Server.__new__(Server)
    server.port, server.started = port, time.monotonic()
    server.process = installation.start("serve", "--port", str(port), stdout=-3, stderr=-3)
    server.wait_until_it_answers()
    return server


def main():
    with tempfile.TemporaryDirectory() as folder:
        installation = Installation(Path(folder) / "installation")
        installation.init()
        held = asked(installation, str(TABLES))
        with installation.serving() as server:
            hall = asyncio.run(held_live(installation, held, server))
        tell(hall, asked(installation)["kept"])


def asked(installation, *words):
    done = ended(installation.python("tests.attack.workshopped", *words))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def tell(hall, kept):
    gone, back = hall.down
    waits = sorted(
        hall.shown[words] - sent
        for words, sent in hall.sent.items()
        if words in hall.shown and not gone - VISIBLE_WITHIN < sent < back + SETTLED
    )
    lost = set(hall.acknowledged) - set(kept)
    doubled = [words for words, times in kept.items() if times > 1]
    looked = sum(hall.asked.values())
    print(
        f"{looked} looks ({hall.asked[NOT_MODIFIED] / looked:.0%} not changed), {len(hall.acknowledged)} contributions"
        f" acknowledged, {len(kept)} stored; the server was away {back - gone:.1f} s"
    )
    high = statistics.quantiles(waits, n=100)
    print(f"shown to its table after {high[49]:.2f} s (median), {high[94]:.2f} s (95 %), {waits[-1]:.2f} s (longest)")
    _ground.verdict(
        kept=high[94] < VISIBLE_WITHIN and not lost and not doubled,
        said=f"95 % visible to their table in {high[94]:.2f} s, under {VISIBLE_WITHIN} s;"
        f" {len(lost)} lost and {len(doubled)} doubled through a restart",
    )


if __name__ == "__main__":
    main()
