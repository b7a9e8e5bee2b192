"""`dateline serve` for the time of a judge."""

import re
import subprocess
import threading
from contextlib import contextmanager


@contextmanager
def serving(binary, folder):
    """Yields the address of a service over a folder, on a free port; the service must then stop when it is asked to."""
    process = subprocess.Popen(
        [binary, "serve", folder, "--port", "0"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    try:
        for line in process.stderr:
            if found := re.search(r"at (http://\S+?)/ ", line):
                break
        else:
            raise RuntimeError("the service did not start")
        # The access log must not fill the pipe.
        threading.Thread(target=process.stderr.read, daemon=True).start()
        yield found[1]
    finally:
        process.terminate()
        process.wait(timeout=30)
