"""A real standalone cluster on this machine's loopback: a master, workers, and executors that can be killed."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

PATIENCE = 150


class Cluster:
    """One master and `workers` workers of one core each, from the scripts of PyPI's package."""

    def __init__(self, folder, workers=2, memory="1500m"):
        import pyspark

        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.home = Path(pyspark.__file__).parent
        os.environ.update(
            SPARK_HOME=str(self.home), SPARK_LOCAL_IP="127.0.0.1", SPARK_DAEMON_MEMORY="256m",
            SPARK_LOG_DIR=str(self.folder))
        self.processes = []
        try:
            self.begin(workers, memory)
        except BaseException:
            self.stop()
            raise

    def begin(self, workers, memory):
        self.start("master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.address = self.told("master", r"Starting Spark master at (spark://\S+)")
        for number in range(workers):
            self.start(f"worker{number}", "worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", memory,
                       "--webui-port", "0", "--work-dir", str(self.folder / f"work{number}"), self.address)
        for number in range(workers):
            self.told(f"worker{number}", r"(Successfully registered with master)")

    def start(self, name, kind, *words):
        log = open(self.folder / f"{name}.log", "wb")
        command = [self.home / "bin" / "spark-class", f"org.apache.spark.deploy.{kind}", *words]
        # A group of its own, so that all that it starts ends with it.
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True))

    def told(self, name, pattern):
        """What the log says, as soon as it says it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if match := re.search(pattern, (self.folder / f"{name}.log").read_text(errors="replace")):
                return match[1]
            time.sleep(0.2)
        raise TimeoutError(f"{name} did not say '{pattern}' within {PATIENCE} s; see {self.folder}/{name}.log")

    def executors(self):
        """Process ids of the executors' JVMs."""
        groups = {process.pid for process in self.processes}
        found = []
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                is_ours = os.getpgid(int(entry.name)) in groups
                command = (entry / "cmdline").read_bytes()
            except (ProcessLookupError, FileNotFoundError):
                continue  # It has ended since it was listed.
            if is_ours and b"CoarseGrainedExecutorBackend" in command and b"java" in command.split(b"\0")[0]:
                found.append(int(entry.name))
        return found

    def kill_executor(self):
        """Kills one, as a machine that is lost would. Returns its process id."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.executors():
                os.kill(found[0], signal.SIGKILL)
                return found[0]
            time.sleep(0.1)
        raise TimeoutError("there is no executor to kill")

    def stop(self):
        for process in reversed(self.processes):
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass  # It has ended by itself.
            process.wait()
