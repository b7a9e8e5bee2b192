"""Lines of documents in, lines of annotations out, whatever the documents do to the program."""

import collections
import json
import uuid

from .filter_process import FilterProcess, ProcessDied

# Documents that one worker of `annotate` may hold before it answers: it reads ahead by three batches of at most 256.
READ_AHEAD = 1024


# How `annotate` begins the id of a document that has none.
NAMELESS = "stdin#"
NO_ID = "has no id, or is no document"
NOT_READ = "not read; the log of the executor says why"


class Failure(str):
    """Why a document has no annotations."""


class Annotator:
    """Feeds one long-lived `annotate` process chunk by chunk.

    A chunk is a list of documents, each a line of JSON without its line break. Behind each chunk goes an empty document,
    whose answer says that the chunk is done. Between the oldest chunk that is not answered and the newest lie at most
    `in_flight` documents, so that memory is bounded; and at least as many as the program may hold back, so that neither
    waits for the other. When the process dies, what was not answered is given to others in halves, and halves of those, until
    the document that kills it is alone; it is set aside, and a new process goes on.
    """

    def __init__(self, command, jobs=1, seconds=60, memory=None):
        self.command = command
        self.seconds = seconds
        self.memory = memory
        self.in_flight = READ_AHEAD * jobs
        self.name = f"end-of-chunk:{uuid.uuid4().hex}:"
        self.process = None
        self.pending = collections.deque()
        self.answers, self.looked = bytearray(), 0
        self.number = 0
        self.deaths = 0

    def annotate(self, chunks):
        """Yields for each chunk, in order, the chunk and its answers: a bytearray of lines, or, where the process has died,
        a list of bytes and `Failure`s, one a document.

        Where the bytearray has not a line for each document, `aligned` tells which has none.
        """
        try:
            for chunk in chunks:
                try:
                    self._give(chunk)
                    while self._has_answer() or self._behind_oldest() >= self.in_flight:
                        yield self._answer()
                except ProcessDied:
                    yield from self._after_death()
            try:
                if self.pending:
                    self.process.close_input()
                while self.pending:
                    yield self._answer()
            except ProcessDied:
                yield from self._after_death()
        finally:
            self._stop()

    def _start(self, seconds=None):
        return FilterProcess(self.command, seconds or self.seconds, self.memory)

    def _stop(self):
        if self.process:
            self.process.stop()
        self.process = None
        self.answers, self.looked = bytearray(), 0

    def _end_line(self):
        self.number += 1
        return json.dumps({"id": f"{self.name}{self.number}", "text": ""}).encode() + b"\n"

    def _end_mark(self, number):
        return f'{{"id":"{self.name}{number}"'.encode()

    def _give(self, chunk):
        if self.process is None:
            self.process = self._start()
        line = self._end_line()
        # Known to be under way before it is written: the process may die of it at once.
        self.pending.append((chunk, self.number))
        self.process.write(chunk.lines())
        self.process.write(line)

    def _behind_oldest(self):
        return sum(len(chunk) for chunk, _ in self.pending) - len(self.pending[0][0]) if self.pending else 0

    def _has_answer(self):
        """Whether the answer to the oldest chunk is here; never waits."""
        while self.pending and (block := self.process.read(wait=False)):
            self.answers += block
        return bool(self.pending) and self._end_of_answer() is not None

    def _end_of_answer(self):
        """Where the oldest chunk's last line ends, once the line behind it is whole. Never looks at a byte twice."""
        mark = self._end_mark(self.pending[0][1])
        at = 0 if self.answers.startswith(mark) else self.answers.find(b"\n" + mark, self.looked) + 1
        is_there = at > 0 or self.answers.startswith(mark)
        self.looked = max(0, at - 1 if is_there else len(self.answers) - len(mark))
        return at if is_there and self.answers.find(b"\n", at) >= 0 else None

    def _answer(self):
        while (at := self._end_of_answer()) is None:
            block = self.process.read(wait=True)
            if block is None:
                raise ProcessDied(self.process.how_it_ended())
            self.answers += block
        # What came is handed on as it is; only the little that lies behind it is moved.
        lines = self.answers
        self.answers, self.looked = lines[lines.find(b"\n", at) + 1 :], 0
        del lines[at:]
        chunk, _ = self.pending.popleft()
        return chunk, lines

    # --- after a death ------------------------------------------------------------------------------------------

    def _after_death(self):
        self.deaths += 1
        self._stop()
        while self.pending:
            chunk, _ = self.pending.popleft()
            answers = self._alone(chunk.documents())
            yield chunk, answers

    def _alone(self, documents):
        """The answers to these documents, by a process of their own; halved until it lives."""
        # A small part of the archive is soon done: only a document that is alone is given all the time.
        seconds = self.seconds if len(documents) == 1 else min(self.seconds, 5 + 0.1 * len(documents))
        process = self._start(seconds)
        try:
            answers = bytearray()
            line = self._end_line()
            process.write(b"".join(document + b"\n" for document in documents) + line)
            process.close_input()
            while block := process.read(wait=True):
                answers += block
            mark = self._end_mark(self.number)
            at = 0 if answers.startswith(mark) else answers.find(b"\n" + mark) + 1
            if at == 0 and not answers.startswith(mark):
                raise ProcessDied(process.how_it_ended())
            return aligned(Chunk(documents), answers[:at])
        except ProcessDied as death:
            self.deaths += 1
            if len(documents) == 1:
                return [Failure(f"dateline {death}")]
        finally:
            process.stop()
        middle = len(documents) // 2
        return self._alone(documents[:middle]) + self._alone(documents[middle:])


class Chunk:
    """Documents that are given and answered together."""

    def __init__(self, documents):
        self._documents = documents

    def __len__(self):
        return len(self._documents)

    def documents(self):
        return self._documents

    def lines(self):
        return b"".join(document + b"\n" for document in self.documents())

    def size(self):
        return len(self.lines())

    def identity(self, index):
        return identity(self.documents()[index])


def split(lines):
    return [line + b"\n" for line in lines.split(b"\n")[:-1]]


def aligned(chunk, lines):
    """A list with a line for each document, or a `Failure` where there is none."""
    answers = split(bytes(lines))
    if len(answers) == len(chunk):
        return answers
    answers.reverse()
    found = []
    for document in chunk.documents():
        asked = identity(document)
        # Of documents that have no id it cannot be told which is answered: none of them is taken.
        while answers and asked != identity(answers[-1]) and identity(answers[-1]).startswith(NAMELESS):
            answers.pop()
        if answers and asked == identity(answers[-1]):
            found.append(answers.pop())
        else:
            found.append(Failure(NOT_READ if asked else NO_ID))
    if any(not identity(answer).startswith(NAMELESS) for answer in answers):
        raise ValueError(f"dateline gave an answer to no document: {answers[-1][:200]!r}")
    return found


def identity(line):
    """The id of a document or of its annotations; None where there is none."""
    try:
        # A text sequence (RFC 8142) marks its records.
        record = json.loads(line.lstrip(b"\x1e"))
    except ValueError:
        return None
    found = record.get("id") if isinstance(record, dict) else None
    return None if found is None else str(found)
