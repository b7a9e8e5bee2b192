"""What a task must know to run the program on its node."""

import dataclasses
import os

from pyspark import SparkFiles


@dataclasses.dataclass
class Settings:
    """The program, its gazetteers and its limits. Paths are names of files that Spark ships, or paths on every node."""

    binary: str
    gazetteers: list
    shipped: bool = True
    # Workers of one `annotate`; the tasks take as many CPUs (spark.task.cpus).
    jobs: int = 1
    # How long `annotate` may be silent before the documents it has are taken from it.
    seconds: float = 60
    # Bytes of address space that a process may have.
    memory: int | None = None
    # Lists of structs in the annotations in place of texts of JSON.
    nested: bool = False
    published: str | None = None
    # Options of `dateline merge`, such as --country and --since.
    filters: list = dataclasses.field(default_factory=list)

    def path(self, name):
        return SparkFiles.get(os.path.basename(name)) if self.shipped else name

    def annotate_command(self):
        words = [self.path(self.binary), "annotate", "--event-records", "--jobs", str(self.jobs), "--progress", "none"]
        for gazetteer in self.gazetteers:
            words += ["--gazetteer", self.path(gazetteer)]
        return words + (["--published", self.published] if self.published else [])

    def assign_command(self):
        return [self.path(self.binary), "merge", "--assign"]

    def features_command(self):
        return [self.path(self.binary), "merge", "--features", *self.filters]
