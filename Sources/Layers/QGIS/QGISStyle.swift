/// A layer's look and its time as QGIS keeps them: the text of a `.qml` file beside the layer, of a row of `layer_styles`
/// in a GeoPackage, and of a layer in a project.
///
/// QGIS never switches time on by itself, but it reads a `.qml` of the same name when the layer is added.
public struct QGISStyle {
  private let style: LayerStyle
  private let shape: LayerSchema.Shape
  private let hasDays: Bool

  /// - Parameter hasDays: Whether a format that it stands beside has days where others have moments, as shapefiles do.
  public init(_ style: LayerStyle, _ shape: LayerSchema.Shape = .point, hasDays: Bool = false) {
    self.style = style
    self.shape = shape
    self.hasDays = hasDays
  }

  /// The whole `.qml` file.
  public var document: [UInt8] {
    var text = ByteBuffer(capacity: 8192)
    text.append("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n")
    text.append(
      "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling|Fields|Temporal\" labelsEnabled=\"1\">\n")
    append(to: &text)
    text.append("</qgis>\n")
    return [UInt8](text.bytes)
  }

  /// The elements that a style and a layer of a project share.
  func append(to text: inout ByteBuffer) {
    appendTime(&text)
    let categories = style.categories + [style.other]
    text.append("  <renderer-v2 type=\"categorizedSymbol\" attr=\"")
    text.append(xmlText: style.categoryField)
    text.append("\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n    <categories>\n")
    for (number, category) in categories.enumerated() {
      text.append("      <category render=\"true\" symbol=\"")
      text.append(integer: number)
      text.append("\" value=\"")
      // The category without a value takes all that the others leave.
      text.append(xmlText: number < style.categories.count ? category.value : "")
      text.append("\" label=\"")
      text.append(xmlText: category.label)
      text.append("\"/>\n")
    }
    text.append("    </categories>\n    <symbols>\n")
    for (number, category) in categories.enumerated() {
      switch shape {
      case .point: appendSymbol(number, category, &text)
      case .area: appendFill(number, category, &text)
      }
    }
    text.append("    </symbols>\n  </renderer-v2>\n")
    appendLabels(&text)
  }

  /// Mode 2: the feature shows from one field to another. Without fields the layer stands still.
  ///
  /// QGIS compares a day with moments as if it were one itself and shows nothing, so days need mode 4: from one
  /// expression to another, both of which read moments as well.
  private func appendTime(_ text: inout ByteBuffer) {
    guard let start = style.startField, let end = style.endField else { return }
    text.append("  <temporal enabled=\"1\" mode=\"")
    text.append(hasDays ? "4" : "2")
    text.append("\" startField=\"")
    text.append(xmlText: start)
    text.append("\" endField=\"")
    text.append(xmlText: end)
    text.append("\" durationField=\"\" durationUnit=\"min\" fixedDuration=\"0\" accumulate=\"0\" limitMode=\"0\"")
    text.append(" startExpression=\"")
    if hasDays { text.append(xmlText: Self.midnight(start)) }
    text.append("\" endExpression=\"")
    if hasDays { text.append(xmlText: Self.midnight(end) + " + to_interval('23 hours 59 minutes 59 seconds')") }
    text.append("\"><fixedRange><start></start><end></end></fixedRange></temporal>\n")
  }

  private static func midnight(_ field: String) -> String { "to_datetime(to_date(\(quoted(field))))" }

  private func appendSymbol(_ number: Int, _ category: LayerStyle.Category, _ text: inout ByteBuffer) {
    text.append("      <symbol type=\"marker\" name=\"")
    text.append(integer: number)
    text.append("\" alpha=\"0.85\" clip_to_extent=\"1\" force_rhr=\"0\">")
    text.append("<layer class=\"SimpleMarker\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">")
    let options: [(name: StaticString, value: String)] = [
      ("name", Self.shape(category.marker)), ("color", Self.text(category.color, opacity: 255)),
      ("outline_color", "255,255,255,255"), ("outline_style", "solid"), ("outline_width", "0.2"),
      ("size", "2.8"), ("size_unit", "MM"),
    ]
    append(options, &text)
  }

  /// An outline, and the ground shows through the inside.
  private func appendFill(_ number: Int, _ category: LayerStyle.Category, _ text: inout ByteBuffer) {
    text.append("      <symbol type=\"fill\" name=\"")
    text.append(integer: number)
    text.append("\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">")
    text.append("<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\"><Option type=\"Map\">")
    let fill = Int((LayerStyle.fillOpacity * 255).rounded())
    append(
      [
        ("color", Self.text(category.color, opacity: fill)), ("style", "solid"),
        ("outline_color", Self.text(category.color, opacity: 255)), ("outline_style", "solid"),
        ("outline_width", "0.3"), ("outline_width_unit", "MM"),
      ], &text)
  }

  private static func text(_ color: LayerStyle.Color, opacity: Int) -> String {
    "\(color.red),\(color.green),\(color.blue),\(opacity)"
  }

  private func append(_ options: [(name: StaticString, value: String)], _ text: inout ByteBuffer) {
    for option in options {
      text.append("<Option type=\"QString\" name=\"")
      text.append(option.name)
      text.append("\" value=\"")
      text.append(xmlText: option.value)
      text.append("\"/>")
    }
    text.append("</Option>")
    // Releases before 3.18 read these, later ones those above.
    for option in options {
      text.append("<prop k=\"")
      text.append(option.name)
      text.append("\" v=\"")
      text.append(xmlText: option.value)
      text.append("\"/>")
    }
    text.append("</layer></symbol>\n")
  }

  /// QGIS's names of the markers.
  private static func shape(_ marker: LayerStyle.Marker) -> String {
    marker == .cross ? "cross_fill" : marker.rawValue
  }

  /// Labels where there is room, from a scale at which a country fills the window; and the field that stands for a feature
  /// in lists. No font is named, because a font that is missing makes QGIS complain.
  private func appendLabels(_ text: inout ByteBuffer) {
    guard let field = style.labelField else { return }
    text.append("  <labeling type=\"simple\"><settings calloutType=\"simple\"><text-style fieldName=\"")
    text.append(xmlText: field)
    text.append("\" isExpression=\"0\" fontSize=\"8\" fontSizeUnit=\"Point\" textColor=\"20,20,20,255\" ")
    text.append("textOpacity=\"1\"><text-buffer bufferDraw=\"1\" bufferSize=\"0.5\" bufferSizeUnits=\"MM\" ")
    text.append("bufferColor=\"255,255,255,255\" bufferOpacity=\"0.85\" bufferNoFill=\"1\"/></text-style>")
    text.append("<text-format wrapChar=\"\" autoWrapLength=\"28\" multilineAlign=\"3\"/>")
    text.append(placement)
    // Of a million features no more than these are tried.
    text.append(
      "<rendering drawLabels=\"1\" scaleVisibility=\"1\" scaleMin=\"0\" scaleMax=\"12000000\" obstacle=\"1\" ")
    text.append("limitNumLabels=\"1\" maxNumLabels=\"2000\" displayAll=\"0\"/></settings></labeling>\n")
    text.append("  <previewExpression>")
    text.append(xmlText: Self.quoted(field))
    text.append("</previewExpression>\n")
  }

  /// Around a point, in the middle of an area. Of labels that have one position only, those at one spot get in each
  /// other's way but for the first.
  private var placement: StaticString {
    switch shape {
    case .point where !style.labelsPlace:
      """
      <placement placement="6" offsetType="1" dist="0.5" distUnits="MM" priority="5" \
      predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR"/>
      """
    case .point:
      """
      <placement placement="6" offsetType="1" dist="0.5" distUnits="MM" priority="5" predefinedPositionOrder="TR"/>
      """
    case .area: "<placement placement=\"1\" quadOffset=\"4\" centroidWhole=\"1\" priority=\"5\"/>"
    }
  }

  /// A field as it stands in an expression.
  private static func quoted(_ field: String) -> String {
    "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
