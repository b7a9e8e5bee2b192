/// How a layer looks and moves, for the formats and sidecar files that can say it: one colour for each value of a
/// field, and the two fields that hold its time.
public struct LayerStyle: Hashable, Sendable {
  public struct Category: Hashable, Sendable {
    /// Of the category field.
    public var value: String
    /// In the legend.
    public var label: String
    public var color: Color
    public var marker: Marker

    public init(value: String, label: String, color: Color, marker: Marker = .circle) {
      self.value = value
      self.label = label
      self.color = color
      self.marker = marker
    }
  }

  /// 8 bits a channel.
  public struct Color: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// A second sign beside the colour, for those who see no difference between two colours, and for printing.
  public enum Marker: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, diamond, star, cross
  }

  /// The field whose value chooses the category.
  public var categoryField: String
  public var categories: [Category]
  /// Of values that no category has.
  public var other: Category
  /// First and last second of a feature; nil for a layer without time.
  public var startField: String?
  public var endField: String?
  /// The field, and its values, for which a point is a label rather than a location; drawn small where that can be said.
  public var smallField: String?
  public var smallValues: [String] = []
  /// Of areas, so that what lies under them shows.
  static let fillOpacity = 0.2

  /// Shown where one line stands for the feature.
  public var labelField: String?
  /// Whether the label tells where the feature is, so that one of it is enough for all that stand there.
  public var labelsPlace: Bool

  public init(
    categoryField: String, categories: [Category], other: Category, startField: String? = nil, endField: String? = nil,
    labelField: String? = nil, labelsPlace: Bool = false, smallField: String? = nil, smallValues: [String] = []
  ) {
    self.categoryField = categoryField
    self.categories = categories
    self.other = other
    self.startField = startField
    self.endField = endField
    self.labelField = labelField
    self.smallField = smallField
    self.smallValues = smallValues
    self.labelsPlace = labelsPlace
  }
}

extension LayerStyle.Color {
  /// `#rrggbb`, as in CSS and QGIS.
  public var hexadecimal: String { "#" + Self.two(red) + Self.two(green) + Self.two(blue) }

  /// `aabbggrr`, as KML wants it.
  var kml: String { "ff" + Self.two(blue) + Self.two(green) + Self.two(red) }

  /// The same for the inside of an area, through which the ground shows: a fifth of 255.
  var kmlFill: String { "33" + kml.dropFirst(2) }

  private static func two(_ channel: UInt8) -> String {
    (channel < 16 ? "0" : "") + String(channel, radix: 16)
  }
}
