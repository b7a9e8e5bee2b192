"""JSON lines read by the tasks themselves: Spark hands out ranges of files, and no document passes through its JVM.

That saves a tenth of the time of a run. A line belongs to the range in which it begins.
"""

import fnmatch
import hashlib
import re

import numpy as np
from pyarrow import fs

from .annotator import Chunk, identity, split
from .storage import Folder

BLOCK = 1 << 20
COMPRESSED = (".gz", ".bz2", ".zst", ".lz4")


def files(inputs):
    """Addresses and sizes of all files of the inputs: files, folders, patterns of names. Raises where there is none."""
    found = []
    for address in inputs:
        fixed = re.split(r"[*?\[]", address, maxsplit=1)[0]
        root = Folder(address if fixed == address else fixed.rpartition("/")[0])
        info = root.system.get_file_info(root.path)
        if info.type == fs.FileType.File:
            matches = [("", info.size)]
        else:
            pattern = None if fixed == address else address[len(root.address):].lstrip("/")
            matches = [(f"/{name}", root.system.get_file_info(f"{root.path}/{name}").size) for name in root.files()
                       if is_meant(name, pattern)]
        if not matches:
            raise FileNotFoundError(f"{address}: there is no such file. Give files, folders or patterns of names.")
        found += [(root.address + name, size) for name, size in matches]
    return found


def is_meant(name, pattern):
    # As Spark has it: what begins with a dot or an underscore is no data, and a star does not go into folders.
    if any(part.startswith((".", "_")) for part in name.split("/")):
        return False
    return pattern is None or name.count("/") == pattern.count("/") and fnmatch.fnmatchcase(name, pattern)


def parts(found, most, cores=1):
    """Lists of ranges of `most` bytes together or a little less: so much less that there are as many for each core.

    A compressed file is one range.
    """
    whole = sum(length for _, length in found)
    rounds = max(1, -(-whole // (most * cores)))
    # A part of less than a block is not worth a process.
    size = max(-(-whole // (rounds * cores)), min(most, BLOCK))
    part, room = [], size
    for address, length in found:
        first = 0
        while first < length:
            last = length if address.endswith(COMPRESSED) else min(length, first + room)
            part.append((address, first, last))
            room -= last - first
            first = last
            if room <= 0:
                yield part
                part, room = [], size
    if part:
        yield part


def chunks(ranges):
    """Lines of the ranges, a chunk for each block that is read."""
    for address, first, last in ranges:
        for lines in blocks(address, first, last):
            lines = tidy(lines)
            if lines:
                yield Lines(lines)


def chunks_of(lists):
    for ranges in lists:
        yield from chunks(ranges)


def blocks(address, first, last):
    folder = Folder(address)
    if address.endswith(COMPRESSED):
        with folder.system.open_input_stream(folder.path, compression="detect") as stream:
            yield from whole_lines(stream, None)
        return
    with folder.system.open_input_file(folder.path) as file:
        begin = first
        if first > 0:
            # The line that began before belongs to the range before.
            file.seek(first - 1)
            begin = first - 1 + line_end(file)
        if begin < last:
            file.seek(begin)
            yield from whole_lines(file, last - begin)


def line_end(file):
    """How many bytes there are up to the end of the line, its break included."""
    count = 0
    while block := file.read(BLOCK):
        at = block.find(b"\n")
        if at >= 0:
            return count + at + 1
        count += len(block)
    return count


def whole_lines(file, room):
    """Blocks that end with a line, up to the end of the last line that begins within `room` bytes."""
    rest = b""
    while block := file.read(BLOCK):
        block = rest + block
        if room is not None and len(block) >= room:
            end = block.find(b"\n", room - 1) + 1
            if end:
                yield block[:end]
                return
        end = 0 if room is not None and len(block) >= room else block.rfind(b"\n") + 1
        if end:
            yield block[:end]
            room = room if room is None else room - end
        rest = block[end:]
    if rest:
        yield rest + b"\n"


def tidy(lines):
    """The lines without those that are empty, each with an id."""
    ends = np.flatnonzero(np.frombuffer(lines, np.uint8) == 10)
    # Two bytes hold no document, with the end of the line neither.
    if np.diff(ends, prepend=-1).min(initial=3) < 3:
        lines = b"".join(line for line in split(lines) if line.strip())
    # A line with the word elsewhere and no id is found out later.
    if lines.count(b'"id"') < len(ends):
        lines = b"".join(map(with_id, split(lines)))
    return lines


def with_id(line):
    """A document without an id gets one of its content: the program would number it, and each task numbers anew."""
    if identity(line) is not None or not line.lstrip().startswith(b"{"):
        return line
    return b'{"id":"sha1-' + hashlib.sha1(line.rstrip()).hexdigest().encode() + b'",' + line.lstrip()[1:]


class Lines(Chunk):
    """Lines as they were read."""

    def __init__(self, lines):
        self._lines = lines
        self._count = lines.count(b"\n")

    def __len__(self):
        return self._count

    def lines(self):
        return self._lines

    def documents(self):
        return self._lines.split(b"\n")[:-1]
