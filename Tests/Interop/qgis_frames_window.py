"""Runs inside the window of QGIS (`qgis --code`), started by qgis_frames.py; reads its job and writes what it found.

Layers come in as a user drops them on the window, and no setting is touched: what is active is active by itself. Then
the projects are opened, and the temporal controller is asked for its own ranges.
"""
import json
import os
import traceback

from qgis.core import Qgis, QgsDateTimeRange, QgsProject, QgsTemporalNavigationObject, QgsUnitTypes
from qgis.core import QgsVectorLayerTemporalContext
from qgis.PyQt.QtCore import QDateTime, QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication, QDialog
from qgis.utils import iface

found = {"version": Qgis.QGIS_VERSION, "ended": False, "at": "", "lines": [], "errors": []}
dialogs = []


def save(at):
    """Before each step, so that of a window that hangs it is known how far it came."""
    found["at"] = at
    with open(os.environ["FRAMES_RESULT"] + ".part", "w") as file:
        json.dump(found, file)
    os.rename(os.environ["FRAMES_RESULT"] + ".part", os.environ["FRAMES_RESULT"])


def close_dialogs():
    """A dialog would wait for a click for ever; its title is kept.

    QGIS 3.22 asks which items to add, of a GeoPackage as soon as it holds a style, of a table as soon as it has areas; the
    layer is marked, once QGIS has counted its features.
    """
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            title = widget.windowTitle()
            dialogs.append(title)
            if not title.startswith("Select Items to Add"):
                widget.reject()
            elif dialogs.count(title) > 4:
                widget.accept()


def expect(is_right, message):
    if not is_right:
        found["errors"].append(message)
    return is_right


def instant(day):
    return QDateTime.fromString(day + "T00:00:00Z", Qt.ISODate)


def shown(layer, key, span):
    """The events that the layer's own time filter lets through, as the canvas asks for them."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    text = layer.temporalProperties().createFilterString(context, span)
    return sorted(feature[key] for feature in layer.getFeatures(text) if feature.hasGeometry())


def compare(layer, key, frames, spans, name):
    """Counts the frames that are not as they should be; tells of the first."""
    wrong = []
    for day, span in spans:
        got = shown(layer, key, span)
        if got != frames[day]:
            wrong.append((day, [k for k in got if k not in frames[day]], [k for k in frames[day] if k not in got]))
    if wrong:
        day, more, less = wrong[0]
        found["errors"].append(
            f"{name}: {len(wrong)} of {len(spans)} frames wrong, first {day}: shows {more[:5]} too much, lacks {less[:5]}")
    return f"{len(spans)} frames, {len(wrong)} wrong, {sum(len(frames[day]) for day, _ in spans)} events in them"


def check_categories(layer, wanted, name):
    renderer = layer.renderer()
    if not expect(renderer.type() == "categorizedSymbol", f"{name}: its style is {renderer.type()}"):
        return
    values = [category.value() for category in renderer.categories()]
    # The last one is for all that the others leave.
    expect(wanted is None or len(values) == wanted + 1, f"{name}: categories {values}, expected {wanted} and the others")
    labels = [category.label() for category in renderer.categories()]
    expect(legend(layer) == labels, f"{name}: the legend has {legend(layer)}, expected {labels}")


def legend(layer):
    """The texts below the layer in the panel of layers."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return [item.data(Qt.DisplayRole) for item in iface.layerTreeView().layerTreeModel().layerLegendNodes(node)]


def drop(path):
    """Drops a file on the window, as from a file manager; the layer that comes of it, or None."""
    before = set(QgsProject.instance().mapLayers())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    window = iface.mainWindow()
    QApplication.sendEvent(
        window, QDragEnterEvent(QPoint(600, 400), Qt.CopyAction, data, Qt.LeftButton, Qt.NoModifier))
    QApplication.sendEvent(window, QDropEvent(QPointF(600, 400), Qt.CopyAction, data, Qt.LeftButton, Qt.NoModifier))
    # The window takes the file a moment later.
    for _ in range(100):
        wait(50)
        new = [layer for name, layer in QgsProject.instance().mapLayers().items() if name not in before]
        if new:
            return new[0] if len(new) == 1 and new[0].isValid() else None
    return None


def check_layer(job):
    path = job["path"]
    del dialogs[:]
    layer = drop(path)
    if not expect(layer is not None, f"{path}: QGIS cannot open it, or opens several"):
        return
    if not job.get("asks"):
        expect(not dialogs, f"{path}: QGIS asks: {dialogs}")
    time = layer.temporalProperties()
    expect(time.isActive() == job["dated"], f"{path}: time is {'on' if time.isActive() else 'off'} after it is added")
    line = f"{path}: {layer.featureCount()} features, time {'on' if time.isActive() else 'off'}"
    if job["frames"] is not None and time.isActive():
        spans = [(day, QgsDateTimeRange(instant(day), instant(day).addDays(1), True, False)) for day in job["frames"]]
        line += f" ({time.startExpression() or time.startField()}), " + compare(layer, job["key"], job["frames"], spans, path)
        check_categories(layer, job.get("categories"), path)
    found["lines"].append(line)
    QgsProject.instance().removeMapLayer(layer.id())


def check_project(job):
    path = job["path"]
    del dialogs[:]
    expect(iface.addProject(path), f"{path}: QGIS does not open it")
    wait(300)
    expect(not dialogs, f"{path}: QGIS asks: {dialogs}")
    layers = list(QgsProject.instance().mapLayers().values())
    expect(len(layers) > 0 and all(layer.isValid() for layer in layers), f"{path}: a layer is missing")
    controller = iface.mapCanvas().temporalController()
    expect(controller.navigationMode() == QgsTemporalNavigationObject.Animated, f"{path}: it is not in animated mode")
    step = controller.frameDuration()
    unit = QgsUnitTypes.encodeUnit(step.originalUnit())
    expect((step.originalDuration(), unit) == (1, job["unit"]), f"{path}: a step is {step.originalDuration()} {unit}")
    count = controller.totalFrameCount()
    expect(1 < count <= 401, f"{path}: {count} frames")
    line = f"{path}: animated, {count} frames of 1 {unit}"
    layer = layers[0]
    check_categories(layer, job.get("categories"), path)
    if "frames" in job:
        spans = []
        for number in range(count):
            span = controller.dateTimeRangeForFrameNumber(number)
            spans.append((span.begin().toUTC().toString("yyyy-MM-dd"), span))
        # The last frame may be the instant at which the last day ends.
        spans = [item for item in spans if item[0] in job["frames"]]
        expect([item[0] for item in spans] == sorted(job["frames"]), f"{path}: its frames are not the days of the cases")
        line += ", " + compare(layer, job["key"], job["frames"], spans, path)
        pictures = {day: picture(controller, spans, day) for day in job["pictures"]}
        distinct = len({bytes(data) for data in pictures.values()})
        expect(distinct == len(pictures), f"{path}: {len(pictures)} frames that differ look like {distinct}")
        line += f", {distinct} of {len(pictures)} pictures differ"
    found["lines"].append(line)


def picture(controller, spans, day):
    """The pixels of the canvas when its controller stands at a day."""
    canvas = iface.mapCanvas()
    loop = QEventLoop()
    controller.setCurrentFrameNumber([item[0] for item in spans].index(day))
    canvas.mapCanvasRefreshed.connect(loop.quit)
    QTimer.singleShot(5000, loop.quit)
    canvas.setRenderFlag(True)
    canvas.refresh()
    loop.exec_()
    canvas.mapCanvasRefreshed.disconnect(loop.quit)
    canvas.setRenderFlag(False)
    image = canvas.grab().toImage()
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return bytes(bits)


def wait(milliseconds):
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec_()


def run():
    try:
        with open(os.environ["FRAMES_JOB"]) as file:
            job = json.load(file)
        watch = QTimer()
        watch.timeout.connect(close_dialogs)
        watch.start(120)
        # Drawing while a layer is read and taken away can lock QGIS up; it is drawn where pictures are taken.
        iface.mapCanvas().setRenderFlag(False)
        for layer in job["layers"]:
            save(layer["path"])
            check_layer(layer)
        for project in job["projects"]:
            save(project["path"])
            check_project(project)
        save(job["broken"])
        del dialogs[:]
        iface.addProject(job["broken"])
        wait(600)
        expect(dialogs, "a project whose layer is missing is opened without a word, so this test sees no dialogs")
    except Exception:
        found["errors"].append(traceback.format_exc())
    found["ended"] = True
    save("")
    # Nothing is stored, nothing is asked.
    os._exit(0)


QTimer.singleShot(1500, run)
