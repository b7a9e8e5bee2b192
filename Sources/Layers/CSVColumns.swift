/// The columns of the table: those of the schema, then the coordinates that the schema lacks.
struct CSVColumns {
  let fields: [Field]
  /// Whether longitude and latitude are added because the schema has no columns for them.
  let addsDegrees: Bool
  /// Names of the two columns that GIS programs shall take as the point.
  let pointNames: (x: String, y: String)
  /// Name of the column of areas; nil in a layer of points.
  let areaName: String?

  init(_ schema: LayerSchema, reference: PlaneReference?) {
    var fields = schema.fields
    func name(of kind: Field.Kind) -> String? { schema.fields.first { $0.kind == kind }?.name }
    // A table that a user brought may hold columns of these names; theirs are kept.
    func free(_ name: String, or other: String) -> String {
      schema.index(of: name) == nil ? name : other
    }
    guard schema.shape == .point else {
      let area = free("wkt", or: "wkt_area")
      fields.append(
        Field(
          area, .text, title: "Area",
          description: "Well-known text, \(reference.map { "in \($0.code)" } ?? "WGS 84 degrees")."))
      self.fields = fields
      areaName = area
      addsDegrees = false
      pointNames = ("", "")
      return
    }
    areaName = nil
    var x = name(of: .longitude)
    var y = name(of: .latitude)
    addsDegrees = x == nil || y == nil
    if addsDegrees {
      x = free("longitude", or: "point_longitude")
      y = free("latitude", or: "point_latitude")
      fields.append(
        Field(x ?? "", .longitude, title: "Longitude", description: "Degrees east, WGS 84."))
      fields.append(
        Field(y ?? "", .latitude, title: "Latitude", description: "Degrees north, WGS 84."))
    }
    if let reference {
      x = free("x", or: "x_projected")
      y = free("y", or: "y_projected")
      let system = "in \(reference.code)."
      fields.append(Field(x ?? "", .number, title: "X", description: "Easting \(system)"))
      fields.append(Field(y ?? "", .number, title: "Y", description: "Northing \(system)"))
    }
    self.fields = fields
    pointNames = (x ?? "", y ?? "")
  }
}
