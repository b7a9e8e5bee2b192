"""Files in a folder that may lie on a disk, in HDFS or in an object store."""

import contextlib
import re
import uuid

from pyarrow import fs

# A file appears under its name when it is whole: by renaming where that is one step, else because a store shows an
# object only when its upload is complete.
RENAMES = (fs.LocalFileSystem, fs.HadoopFileSystem)


class Folder:
    """A folder, by its address: a path, or a URI with file, hdfs, s3, gs or abfs."""

    def __init__(self, address):
        self.address = address.rstrip("/")
        uri = re.sub(r"^s3[an]:", "s3:", self.address)
        if "://" not in uri and not uri.startswith("file:"):
            self.system, self.path = fs.LocalFileSystem(), uri
        else:
            self.system, self.path = fs.FileSystem.from_uri(re.sub(r"^file:/+", "file:///", uri))

    def child(self, name):
        return Folder(f"{self.address}/{name}")

    @contextlib.contextmanager
    def writing(self, name):
        """A stream into a new file, which is there when the block is left without an error and not before.

        A second attempt of a task writes the same file again and takes its place.
        """
        path = f"{self.path}/{name}"
        parent, _, base = path.rpartition("/")
        renames = isinstance(self.system, RENAMES)
        if renames:
            self.system.create_dir(parent, recursive=True)
        target = f"{parent}/.{base}.{uuid.uuid4().hex[:8]}.partial" if renames else path
        stream = self.system.open_output_stream(target)
        try:
            yield stream
        except BaseException:
            if renames:
                stream.close()
                self.system.delete_file(target)
            else:
                # Closing would complete the upload of half a file.
                stream.abort()
            raise
        stream.close()
        if renames:
            self.system.move(target, path)

    def write(self, name, data):
        with self.writing(name) as stream:
            stream.write(data)

    def read(self, name):
        with self.system.open_input_stream(f"{self.path}/{name}") as stream:
            return stream.read()

    def files(self):
        """Names of all files below it."""
        selector = fs.FileSelector(self.path, recursive=True, allow_not_found=True)
        infos = self.system.get_file_info(selector)
        return sorted(info.path[len(self.path):].lstrip("/") for info in infos if info.type == fs.FileType.File)

    def delete(self, name):
        self.system.delete_file(f"{self.path}/{name}")

    def clear(self):
        """Makes it an empty folder."""
        if self.system.get_file_info(self.path).type == fs.FileType.Directory:
            self.system.delete_dir(self.path)
        self.system.create_dir(self.path, recursive=True)

    def keep_only(self, names):
        """Removes what killed attempts of tasks have left."""
        for name in set(self.files()) - set(names):
            self.delete(name)
