#!/usr/bin/env python3
"""Stands in for the program: as it, but three markers in a document kill it, make it hang, or eat its memory.

PROGRAM below is filled in by the test with the path of the real one.
"""
import os
import signal
import subprocess
import sys
import time

PROGRAM = "@PROGRAM@"

if sys.argv[1] != "annotate":
    os.execv(PROGRAM, [PROGRAM, *sys.argv[1:]])
child = subprocess.Popen([PROGRAM, *sys.argv[1:]], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    if b"POISON-KILL" in line:
        os.kill(os.getpid(), signal.SIGKILL)
    if b"POISON-HANG" in line:
        time.sleep(3600)
    if b"POISON-MEMORY" in line:
        bytes(64 << 30)
    child.stdin.write(line)
child.stdin.close()
sys.exit(child.wait())
