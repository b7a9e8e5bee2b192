public import Geo

/// A QGIS project of one layer, written without QGIS; it opens in animated mode where the layer has dates.
///
/// The layer is found beside the project by its name, so the two can be moved together.
public struct QGISProject {
  public var title: String
  /// The file's name beside the project, such as `events.geojson`.
  public var fileName: String
  /// Of the layer inside the file.
  public var layerName: String
  public var style: LayerStyle
  public var shape: LayerSchema.Shape
  /// Days since 1970 of the first and the last event; nil for a layer that stands still.
  public var days: ClosedRange<Int>?
  /// Box over the points; nil shows the world.
  public var bounds: Bounds?

  public init(
    title: String, fileName: String, layerName: String, style: LayerStyle, days: ClosedRange<Int>?, bounds: Bounds?,
    shape: LayerSchema.Shape = .point
  ) {
    self.title = title
    self.fileName = fileName
    self.layerName = layerName
    self.style = style
    self.days = days
    self.bounds = bounds
    self.shape = shape
  }

  public var document: [UInt8] {
    var text = ByteBuffer(capacity: 16_384)
    text.append("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.0\" projectname=\"")
    text.append(xmlText: title)
    text.append("\">\n<title>")
    text.append(xmlText: title)
    text.append("</title>\n<projectCrs>")
    appendReference(&text)
    text.append("</projectCrs>\n<layer-tree-group><layer-tree-layer checked=\"Qt::Checked\" expanded=\"1\" ")
    text.append("providerKey=\"ogr\" id=\"events_layer\" name=\"")
    text.append(xmlText: title)
    text.append("\" source=\"")
    text.append(xmlText: source)
    text.append("\"/></layer-tree-group>\n")
    appendCanvas(&text)
    appendLayer(&text)
    if let days { appendController(days, &text) }
    text.append("</qgis>\n")
    return [UInt8](text.bytes)
  }

  private var source: String {
    fileName.hasSuffix(".gpkg") ? "./\(fileName)|layername=\(layerName)" : "./\(fileName)"
  }

  private func appendCanvas(_ text: inout ByteBuffer) {
    let box = Self.view(of: bounds)
    text.append("<mapcanvas name=\"theMapCanvas\"><units>degrees</units><extent>")
    for (name, value) in [("xmin", box.west), ("ymin", box.south), ("xmax", box.east), ("ymax", box.north)] {
      text.append(text: "<\(name)>")
      text.append(number: value, decimals: 4)
      text.append(text: "</\(name)>")
    }
    text.append("</extent><rotation>0</rotation><destinationsrs>")
    appendReference(&text)
    text.append("</destinationsrs></mapcanvas>\n")
  }

  /// The box with a tenth around it, and never smaller than a town's surroundings.
  private static func view(of bounds: Bounds?) -> Bounds {
    guard let bounds else { return Bounds(west: -180, south: -90, east: 180, north: 90) }
    let margin = max(0.25, 0.1 * max(bounds.east - bounds.west, bounds.north - bounds.south))
    return Bounds(
      west: bounds.west - margin, south: bounds.south - margin, east: bounds.east + margin,
      north: bounds.north + margin)
  }

  private func appendLayer(_ text: inout ByteBuffer) {
    text.append("<projectlayers><maplayer type=\"vector\" geometry=\"")
    text.append(shape == .point ? "Point" : "Polygon")
    text.append("\" labelsEnabled=\"1\" hasScaleBasedVisibilityFlag=\"0\">")
    text.append("<id>events_layer</id><datasource>")
    text.append(xmlText: source)
    text.append("</datasource><layername>")
    text.append(xmlText: title)
    text.append("</layername><srs>")
    appendReference(&text)
    text.append("</srs><provider encoding=\"UTF-8\">ogr</provider>\n")
    QGISStyle(style, shape).append(to: &text)
    text.append("</maplayer></projectlayers>\n")
  }

  /// Animated mode from the first day to the end of the last, in steps that give a few hundred frames at most.
  private func appendController(_ days: ClosedRange<Int>, _ text: inout ByteBuffer) {
    text.append("<properties><TemporalControllerWidget><NavigationMode type=\"int\">1</NavigationMode>")
    text.append("<StartDateTime type=\"QString\">")
    appendInstant(days.lowerBound, &text)
    text.append("</StartDateTime><EndDateTime type=\"QString\">")
    appendInstant(days.upperBound + 1, &text)
    text.append("</EndDateTime></TemporalControllerWidget></properties>\n<ProjectTimeSettings timeStepUnit=\"")
    text.append(text: Self.step(days))
    text.append("\" timeStep=\"1\" frameRate=\"4\" cumulativeTemporalRange=\"0\"><TemporalRange><start>")
    appendInstant(days.lowerBound, &text)
    text.append("</start><end>")
    appendInstant(days.upperBound + 1, &text)
    text.append("</end></TemporalRange></ProjectTimeSettings>\n")
  }

  /// QGIS's codes of day, week, month and year. It takes a code that it does not know for milliseconds.
  private static func step(_ days: ClosedRange<Int>) -> String {
    switch days.count {
    case ...400: "d"
    case ...2500: "wk"
    case ...20_000: "mon"
    default: "y"
    }
  }

  private func appendInstant(_ day: Int, _ text: inout ByteBuffer) {
    text.append(day: day)
    text.append("T00:00:00.000Z")
  }

  /// Written out: a project's own reference system is not looked up by its code alone.
  private func appendReference(_ text: inout ByteBuffer) {
    text.append("<spatialrefsys><proj4>+proj=longlat +datum=WGS84 +no_defs</proj4><srsid>3452</srsid><srid>4326</srid>")
    text.append(
      "<authid>EPSG:4326</authid><description>WGS 84</description><projectionacronym>longlat</projectionacronym>")
    text.append("<ellipsoidacronym>EPSG:7030</ellipsoidacronym><geographicflag>true</geographicflag></spatialrefsys>")
  }
}
