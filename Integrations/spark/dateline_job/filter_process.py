"""One `dateline` process that is fed lines and gives lines back, for as long as a task lasts."""

import collections
import contextlib
import fcntl
import os
import resource
import select
import subprocess
import threading
import time

BLOCK = 1 << 20
# Blocks that wait for the task once nothing more is fed. Before that there is no bound but what the process has been
# given: a bound would make the task, which is writing, and the process, which is writing too, wait for each other.
WAITING = 16


class ProcessDied(Exception):
    """The process ended, or was ended, before its answer was whole."""


class FilterProcess:
    """Its answers are read by a thread of their own, so that no full pipe can stop the task for good.

    What it writes to stderr goes where the task's own stderr goes: into the log of Spark's executor.
    """

    def __init__(self, command, seconds=None, memory=None):
        """`seconds`: how long it may be busy without answering. `memory`: bytes of address space that it may have."""
        self.seconds = seconds
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        for pipe in (self.process.stdin, self.process.stdout):
            # Fewer turns between the two; a user who has too many pipes already keeps the usual size.
            with contextlib.suppress(PermissionError):
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, BLOCK)
        if memory:
            resource.prlimit(self.process.pid, resource.RLIMIT_AS, (memory, memory))
        self.blocks = collections.deque()
        self.change = threading.Condition()
        self.has_ended = False
        self.is_closed = False
        self.late = False
        self.busy_since = None
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def write(self, data):
        """Gives it lines. Waits while it is busy with earlier ones and its pipe is full."""
        self.busy_since = time.monotonic()
        view = memoryview(data)
        try:
            while view:
                view = view[self.process.stdin.write(view):]
        except (BrokenPipeError, ValueError) as error:
            raise ProcessDied(self.how_it_ended()) from error
        finally:
            self.busy_since = None

    def close_input(self):
        with self.change:
            self.is_closed = True
        try:
            self.process.stdin.close()
        except BrokenPipeError as error:
            raise ProcessDied(self.how_it_ended()) from error

    def read(self, wait):
        """The next block of its answers; None when it has ended, or, unless told to wait, if there is none yet."""
        self.busy_since = time.monotonic() if wait else None
        with self.change:
            while wait and not self.blocks and not self.has_ended:
                self.change.wait()
            self.busy_since = None
            block = self.blocks.popleft() if self.blocks else None
            self.change.notify_all()
            return block

    def how_it_ended(self):
        """In words, for the error column. Waits for the end."""
        code = self.process.wait()
        if self.late:
            return f"no answer within {self.seconds:g} s"
        return f"ended by signal {-code}" if code < 0 else f"ended with exit code {code}"

    def stop(self):
        """Ends it, whatever it is doing."""
        with self.change:
            self.is_closed = True
            self.blocks.clear()
            self.change.notify_all()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        # The thread may wait for room in the queue, and leaves when what it reads ends.
        while self.reader.is_alive():
            self.read(wait=False)
            self.reader.join(0.05)
        self.process.stdout.close()
        if not self.process.stdin.closed:
            try:
                self.process.stdin.close()
            except BrokenPipeError:
                pass  # What was not read by a process that is gone is of no use to anybody.

    def _read(self):
        answers = self.process.stdout.fileno()
        last = time.monotonic()
        while True:
            if not select.select([answers], [], [], 0.5)[0]:
                since = self.busy_since
                if self.seconds and since and time.monotonic() - max(last, since) > self.seconds:
                    self.late = True
                    self.process.kill()
                continue
            block = os.read(answers, BLOCK)
            last = time.monotonic()
            with self.change:
                if not block:
                    self.has_ended = True
                    self.change.notify_all()
                    return
                while self.is_closed and len(self.blocks) >= WAITING:
                    self.change.wait()
                self.blocks.append(block)
                self.change.notify_all()
