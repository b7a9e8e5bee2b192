/// The version of this program, as manifests and `--version` show it.
public enum ProgramVersion {
  public static let current = "0.1.0"
}
