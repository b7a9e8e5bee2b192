#!/usr/bin/env python3
"""Photographs the window of QGIS for the documentation: qgis-frame.png and qgis-table.png beside this file.

usage: qgis_windows.py DATELINE

Exports the seeds, geocodes a table in the columns of ACLED that comes of them, opens each events.qgs under Xvfb, adds the outlines that QGIS brings along (the
word `world` in its box of coordinates), zooms in and shows the temporal controller. The pictures are the window as it is;
only panels that say nothing here are closed. Needs qgis and xvfb-run.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

# Inside QGIS a script does not know where it lies.
HERE = pathlib.Path(globals().get("__file__", ".")).resolve().parent
SEEDS = HERE.parent.parent / "seeds"


def outside(dateline):
    """Makes the layers and starts QGIS with this file once for each picture."""
    with tempfile.TemporaryDirectory(prefix="qgis-windows-") as folder:
        folder = pathlib.Path(folder)
        export = [dateline, "export", SEEDS, "--manifest", SEEDS / "manifest.csv", "--format", "geojson,gpkg"]
        subprocess.run(export + ["-o", folder / "seeds"], check=True)
        # A table in the columns of ACLED, with types of its own.
        subprocess.run(export[:5] + ["--schema", "acled", "--format", "csv", "-o", folder / "acled"], check=True)
        subprocess.run([dateline, "geocode", folder / "acled" / "events_acled.csv", "-o", folder / "table"], check=True)
        take(folder, "qgis-frame.png", folder / "seeds" / "events.qgs", [34.2, 32.2, 46.2, 37.8], "2015-11-11")
        take(folder, "qgis-table.png", folder / "table" / "events.qgs", [36.5, 31.6, 46.5, 37.3], None)


def take(folder, name, project, box, day):
    job = {"picture": str(HERE / name), "project": str(project), "box": box, "day": day}
    (folder / "job.json").write_text(json.dumps(job))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYENV", "VIRTUAL"))}
    environment.update(
        PATH=os.path.dirname(shutil.which("qgis")) + os.pathsep + os.environ["PATH"], TZ="UTC", LC_ALL="C.UTF-8",
        WINDOW_JOB=str(folder / "job.json"))
    subprocess.run(
        ["timeout", "-k", "5", "90", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "qgis", "--noversioncheck", "--nologo",
         "--noplugins", "--profiles-path", folder / "profile", "--project", project, "--code", __file__],
        env=environment, check=True, stderr=subprocess.DEVNULL)


def inside():
    """Runs in the window."""
    from qgis.core import QgsProject, QgsRectangle, QgsTemporalNavigationObject
    from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer
    from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QToolBar
    from qgis.utils import iface

    job = json.load(open(os.environ["WINDOW_JOB"]))

    def wait(milliseconds):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec_()

    def take():
        window = iface.mainWindow()
        window.resize(1280, 800)
        window.findChild(QDockWidget, "Browser").hide()
        for bar in window.findChildren(QToolBar):
            if bar.parent() is window and bar.objectName() not in ("mFileToolBar", "mMapNavToolBar", "mAttributesToolBar"):
                bar.hide()
        box = next(edit for edit in window.statusBar().findChildren(QLineEdit) if "coordinate" in edit.toolTip())
        box.setText("world")
        box.returnPressed.emit()
        wait(500)
        root = QgsProject.instance().layerTreeRoot()
        world = next(node for node in root.children() if node.name() == "World Map")
        events = next(node for node in root.children() if node.name() != "World Map")
        # The outlines come on top; they belong below.
        root.insertChildNode(-1, world.clone())
        root.removeChildNode(world)
        iface.layerTreeView().setCurrentLayer(events.layer())
        panel = window.findChild(QDockWidget, "Temporal Controller")
        panel.show()
        window.resizeDocks([panel], [110], Qt.Vertical)
        window.resizeDocks([window.findChild(QDockWidget, "Layers")], [275], Qt.Horizontal)
        controller = iface.mapCanvas().temporalController()
        if job["day"] is None:
            controller.setNavigationMode(QgsTemporalNavigationObject.NavigationOff)
        else:
            frames = range(controller.totalFrameCount())
            day = job["day"]
            controller.setCurrentFrameNumber(next(
                n for n in frames if controller.dateTimeRangeForFrameNumber(n).begin().toString("yyyy-MM-dd") == day))
        wait(500)
        iface.mapCanvas().setExtent(QgsRectangle(*job["box"]))
        iface.mapCanvas().refresh()
        wait(4000)
        window.grab().save(job["picture"], "PNG", 0)
        os._exit(0)

    def run():
        # An exception would open a dialog and wait.
        try:
            take()
        except Exception:
            pathlib.Path(job["picture"] + ".log").write_text(traceback.format_exc())
        os._exit(1)

    QTimer.singleShot(2500, run)


if "WINDOW_JOB" in os.environ:
    inside()
elif __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    outside(pathlib.Path(sys.argv[1]).resolve())
