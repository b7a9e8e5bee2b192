#!/usr/bin/env python3
"""Clients for Benchmarks/serve.py, each kind a process of its own.

    serve_clients.py good ADDRESS RATE SECONDS    asks at a steady rate, prints latencies as JSON
    serve_clients.py bad ADDRESS SECONDS          all that a hostile or broken client does, at once

The good ones do not wait for an answer before they ask again: a request that is late because the one before it was slow counts
from when it was due, so that a stalled server cannot hide behind a client that waits.
"""

import asyncio
import json
import random
import sys
import time
import urllib.parse

CONNECTIONS = 32
SLOW, IDLE = 50, 2000
FAULTS = [
    "/collections/events/items?filter=" + urllib.parse.quote("(" * 500 + "x"),
    "/collections/events/items?filter=" + urllib.parse.quote("date_start > 'never' OR"),
    "/collections/events/items?filter=" + urllib.parse.quote("note LIKE '" + "%a" * 300 + "b'") + "&bbox=0,0,1,1",
    "/collections/..%2F..%2Fetc%2Fpasswd",
    "/tiles/..%2F..%2Fetc/0/0/0.mvt",
    "/collections/gone/items",
    "/tiles/gone/0/0/0.mvt",
    "/collections/events/items?limit=0&bbox=9,9,9",
]


def box(draw):
    """An address: half a degree to two degrees a side, anywhere."""
    west, south, size = draw.uniform(-180, 170), draw.uniform(-85, 75), draw.uniform(0.5, 2)
    return f"/collections/events/items?f=json&limit=100&bbox={west:.4f},{south:.4f},{west + size:.4f},{south + size:.4f}"


class Connection:
    def __init__(self, host, port):
        self.host, self.port, self.reader, self.writer = host, port, None, None

    async def ask(self, target, headers=""):
        """The status and the length of the answer; a connection that the server closed is opened again."""
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        try:
            self.writer.write(f"GET {target} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{headers}\r\n".encode())
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
            length = int(fields.get("content-length", 0))
            await self.reader.readexactly(length)
            if fields.get("connection") == "close":
                self.close()
            return int(head.split(" ")[1]), length
        except (OSError, asyncio.IncompleteReadError):
            self.close()
            return 0, 0

    def close(self):
        if self.writer:
            self.writer.close()
        self.writer = None


async def good(host, port, rate, seconds):
    draw, waiting, free = random.Random(11), [], asyncio.Queue()
    for _ in range(CONNECTIONS):
        free.put_nowait(Connection(host, port))
    latencies, failures = [], 0

    async def one(target, due):
        nonlocal failures
        connection = await free.get()
        status, _ = await connection.ask(target)
        free.put_nowait(connection)
        latencies.append((time.perf_counter() - due) * 1000)
        failures += status != 200

    start = time.perf_counter()
    for number in range(int(rate * seconds)):
        due = start + number / rate
        if (left := due - time.perf_counter()) > 0:
            await asyncio.sleep(left)
        waiting.append(asyncio.create_task(one(box(draw), due)))
    await asyncio.gather(*waiting)
    latencies.sort()
    at = lambda share: round(latencies[min(len(latencies) - 1, int(len(latencies) * share))], 1)
    print(json.dumps(dict(
        requests=len(latencies), failures=failures, rate=round(len(latencies) / (time.perf_counter() - start), 1),
        p50=at(0.5), p99=at(0.99), most=at(1),
    )))


async def bad(host, port, seconds):
    end = time.monotonic() + seconds
    counts = dict(idle=0, slow=0, huge=0, refused=0, served=0)

    async def idle():
        reader, writer = await asyncio.open_connection(host, port)
        counts["idle"] += 1
        await asyncio.sleep(max(0, end - time.monotonic()))
        writer.close()

    async def slow():
        """Asks for ten megabytes and takes a kilobyte now and then."""
        reader, writer = await asyncio.open_connection(host, port, limit=1024)
        writer.write(f"GET /collections/events/items?f=json&limit=10000 HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        while time.monotonic() < end:
            counts["slow"] += len(await reader.read(1024)) > 0
            await asyncio.sleep(0.25)
        writer.close()

    async def huge():
        while time.monotonic() < end:
            try:
                reader, writer = await asyncio.open_connection(host, port)
                writer.write(b"GET / HTTP/1.1\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n")
                await writer.drain()
                await asyncio.wait_for(reader.read(1024), 2)
                counts["huge"] += 1
                writer.close()
            except (OSError, asyncio.TimeoutError):
                counts["huge"] += 1
            await asyncio.sleep(0.05)

    async def wrong(target):
        connection = Connection(host, port)
        while time.monotonic() < end:
            status, _ = await connection.ask(target)
            counts["refused" if 400 <= status < 500 else "served"] += 1
            await asyncio.sleep(0.05)
        connection.close()

    tasks = [idle() for _ in range(IDLE)] + [slow() for _ in range(SLOW)] + [huge() for _ in range(4)]
    await asyncio.gather(*tasks, *[wrong(target) for target in FAULTS], return_exceptions=True)
    print(json.dumps(counts))


def main():
    place = urllib.parse.urlsplit(sys.argv[2])
    numbers = [float(word) for word in sys.argv[3:]]
    asyncio.run((good if sys.argv[1] == "good" else bad)(place.hostname, place.port, *numbers))


if __name__ == "__main__":
    main()
