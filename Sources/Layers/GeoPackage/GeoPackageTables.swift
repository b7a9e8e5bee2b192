/// The tables that a GeoPackage must have beside its features, as SQL.
///
/// - SeeAlso: OGC 12-128r17 (GeoPackage 1.3), annex C; the R-tree index extension, annex F.3
enum GeoPackageTables {
  /// `GPKG`, and version 1.3.
  static let header = "PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;"

  static let core = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
    """

  /// Titles and meanings of the columns (the schema extension), and whom to credit (the metadata extension).
  static let descriptions = """
    CREATE TABLE gpkg_data_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
      constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
      CONSTRAINT gdc_tn UNIQUE (table_name, name));
    CREATE TABLE gpkg_data_column_constraints (
      constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN,
      max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
    CREATE TABLE gpkg_metadata (
      id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
      md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
    CREATE TABLE gpkg_metadata_reference (
      reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
      timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL,
      md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
      CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
    """

  /// Where QGIS keeps styles inside a database.
  static let styles = """
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
      f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
      useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
    """

  /// Extensions in use: table or null, column or null, name, definition, scope.
  static func extensions(table: String, geometry: String, isIndexed: Bool) -> [[String?]] {
    let index: [String?] = [
      table, geometry, "gpkg_rtree_index", "http://www.geopackage.org/spec120/#extension_rtree", "write-only",
    ]
    return (isIndexed ? [index] : []) + [
      ["gpkg_data_columns", nil, "gpkg_schema", "http://www.geopackage.org/spec121/#extension_schema", "read-write"],
      [
        "gpkg_data_column_constraints", nil, "gpkg_schema", "http://www.geopackage.org/spec121/#extension_schema",
        "read-write",
      ],
      ["gpkg_metadata", nil, "gpkg_metadata", "http://www.geopackage.org/spec121/#extension_metadata", "read-write"],
      [
        "gpkg_metadata_reference", nil, "gpkg_metadata", "http://www.geopackage.org/spec121/#extension_metadata",
        "read-write",
      ],
    ]
  }

  /// The triggers that keep the index right when somebody edits the table; their names and text are the standard's.
  static func indexTriggers(table: String, key: String, geometry: String) -> String {
    let t = quoted(table)
    let c = quoted(geometry)
    let i = quoted(key)
    let index = quoted("rtree_\(table)_\(geometry)")
    func name(_ ending: String) -> String { quoted("rtree_\(table)_\(geometry)_\(ending)") }
    let put = """
      INSERT OR REPLACE INTO \(index) VALUES (NEW.\(i), ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)), ST_MinY(NEW.\(c)), \
      ST_MaxY(NEW.\(c)));
      """
    let drop = "DELETE FROM \(index) WHERE id = OLD.\(i);"
    let isThere = "(NEW.\(c) NOTNULL AND NOT ST_IsEmpty(NEW.\(c)))"
    let isGone = "(NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c)))"
    return """
      CREATE TRIGGER \(name("insert")) AFTER INSERT ON \(t)
        WHEN (new.\(c) NOT NULL AND NOT ST_IsEmpty(NEW.\(c))) BEGIN \(put) END;
      CREATE TRIGGER \(name("update1")) AFTER UPDATE OF \(c) ON \(t)
        WHEN OLD.\(i) = NEW.\(i) AND \(isThere) BEGIN \(put) END;
      CREATE TRIGGER \(name("update2")) AFTER UPDATE OF \(c) ON \(t)
        WHEN OLD.\(i) = NEW.\(i) AND \(isGone) BEGIN \(drop) END;
      CREATE TRIGGER \(name("update3")) AFTER UPDATE ON \(t)
        WHEN OLD.\(i) != NEW.\(i) AND \(isThere) BEGIN \(drop) \(put) END;
      CREATE TRIGGER \(name("update4")) AFTER UPDATE ON \(t)
        WHEN OLD.\(i) != NEW.\(i) AND \(isGone) BEGIN DELETE FROM \(index) WHERE id IN (OLD.\(i), NEW.\(i)); END;
      CREATE TRIGGER \(name("delete")) AFTER DELETE ON \(t) WHEN old.\(c) NOT NULL BEGIN \(drop) END;
      """
  }

  /// The triggers that keep GDAL's count of the features right when somebody edits the table.
  static func countTriggers(table: String) -> String {
    let t = quoted(table)
    let literal = "'" + table.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    let count = "UPDATE gpkg_ogr_contents SET feature_count = feature_count"
    return """
      CREATE TRIGGER \(quoted("trigger_insert_feature_count_\(table)")) AFTER INSERT ON \(t)
        BEGIN \(count) + 1 WHERE lower(table_name) = lower(\(literal)); END;
      CREATE TRIGGER \(quoted("trigger_delete_feature_count_\(table)")) AFTER DELETE ON \(t)
        BEGIN \(count) - 1 WHERE lower(table_name) = lower(\(literal)); END;
      """
  }

  /// A name as an SQL identifier.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
