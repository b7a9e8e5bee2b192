// What a GeoPackage says of its layer beside the features: reference systems, box, columns, credit, style.
extension GeoPackageWriter {
  func describe() throws(LayerError) {
    try database.run(GeoPackageTables.descriptions)
    try describeReferences()
    try describeContents()
    for row in GeoPackageTables.extensions(table: schema.name, geometry: names.geometry, isIndexed: isIndexed) {
      try insert("gpkg_extensions", row.map { .text(orNull: $0) })
    }
    for (index, field) in schema.fields.enumerated() where !field.title.isEmpty || !field.description.isEmpty {
      try insert(
        "gpkg_data_columns",
        [
          .text(schema.name), .text(names.columns[index]), .null, .text(orNull: field.title),
          .text(orNull: field.description), .null, .null,
        ])
    }
    if !schema.attribution.isEmpty {
      try insert(
        "gpkg_metadata",
        [
          .integer(1), .text("dataset"), .text("https://schema.org/creditText"), .text("text/plain"),
          .text(schema.attribution),
        ])
      try insert(
        "gpkg_metadata_reference",
        [.text("table"), .text(schema.name), .null, .null, .text(changedText), .integer(1), .null])
    }
    if style != nil { try describeStyle() }
  }

  private func describeReferences() throws(LayerError) {
    func add(_ id: Int, _ name: String, _ organization: String, _ definition: String, _ about: String)
      throws(LayerError)
    {
      try insert(
        "gpkg_spatial_ref_sys",
        [
          .text(name), .integer(id), .text(organization), .integer(id), .text(definition), .text(about),
        ])
    }
    try add(-1, "Undefined Cartesian SRS", "NONE", "undefined", "undefined Cartesian coordinate reference system")
    try add(0, "Undefined geographic SRS", "NONE", "undefined", "undefined geographic coordinate reference system")
    try add(
      4326, "WGS 84 geodetic", "EPSG", PlaneReference.wgs84WKT,
      "longitude and latitude in degrees on the WGS 84 ellipsoid")
    if let reference, referenceId != 4326 {
      let organization = reference.code.split(separator: ":").first.map(String.init) ?? "NONE"
      try add(referenceId, reference.code, organization, reference.wkt, "reference system of the layer")
    }
  }

  private func describeContents() throws(LayerError) {
    func corner(_ value: Double?) -> Value { .number(orNull: value, decimals: 6) }
    try insert(
      "gpkg_contents",
      [
        .text(schema.name), .text("features"), .text(schema.title.isEmpty ? schema.name : schema.title),
        .text(schema.description), .text(changedText), corner(box?.minX), corner(box?.minY), corner(box?.maxX),
        corner(box?.maxY), .integer(referenceId),
      ])
    try insert(
      "gpkg_geometry_columns",
      [
        .text(schema.name), .text(names.geometry), .text(Self.geometryType(schema.shape)), .integer(referenceId),
        .integer(0), .integer(0),
      ])
    try insert("gpkg_ogr_contents", [.text(schema.name), .integer(row)])
  }

  /// QGIS takes the row with `useAsDefault` for the layer's look, its time included.
  private func describeStyle() throws(LayerError) {
    guard let style else { return }
    try database.run(GeoPackageTables.styles)
    try insert(
      "gpkg_contents",
      [
        .text("layer_styles"), .text("attributes"), .text("layer_styles"), .text("Styles of QGIS."), .text(changedText),
        .null, .null, .null, .null, .integer(0),
      ])
    try insert(
      "layer_styles",
      [
        .integer(1), .text(""), .text(""), .text(schema.name), .text(names.geometry), .text("Dateline"),
        .text(String(decoding: QGISStyle(style, schema.shape).document, as: UTF8.self)), .null, .boolean(true),
        .text("Colours by \(style.categoryField), with time."), .text("dateline"), .null, .text(changedText),
      ])
  }

  /// The date of last change: stated by the caller, or else the end of the newest feature, never the clock.
  private var changedText: String {
    let seconds = changed ?? tally.lastSecond ?? 946_684_800  // 2000-01-01, where the data has no date.
    var text = ByteBuffer(capacity: 32)
    text.append(dateTime: seconds, milliseconds: true)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func insert(_ table: String, _ values: [Value]) throws(LayerError) {
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.statement("INSERT INTO \(table) VALUES (\(marks));")
    for (index, value) in values.enumerated() { statement.bind(copying: value, at: index + 1) }
    try statement.step()
  }
}
