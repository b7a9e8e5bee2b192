/// The colours of every layer in every format: those of Okabe and Ito, which people with any common colour blindness
/// tell apart, and a grey for the rest.
///
/// - SeeAlso: Okabe and Ito, Color Universal Design, 2008
public enum Palette {
  public static let vermilion = LayerStyle.Color(red: 0xD5, green: 0x5E, blue: 0x00)
  public static let blue = LayerStyle.Color(red: 0x00, green: 0x72, blue: 0xB2)
  public static let orange = LayerStyle.Color(red: 0xE6, green: 0x9F, blue: 0x00)
  public static let yellow = LayerStyle.Color(red: 0xF0, green: 0xE4, blue: 0x42)
  public static let purple = LayerStyle.Color(red: 0xCC, green: 0x79, blue: 0xA7)
  public static let skyBlue = LayerStyle.Color(red: 0x56, green: 0xB4, blue: 0xE9)
  public static let green = LayerStyle.Color(red: 0x00, green: 0x9E, blue: 0x73)
  public static let grey = LayerStyle.Color(red: 0x77, green: 0x77, blue: 0x77)

  /// Colour and marker of the category at `number`, for categories that mean nothing to us: seven colours, and after
  /// them the same colours with the next marker. Neighbours differ in both.
  public static func sign(_ number: Int) -> (color: LayerStyle.Color, marker: LayerStyle.Marker) {
    let markers = LayerStyle.Marker.allCases
    return (
      colors[number % colors.count],
      markers[(number % colors.count + number / colors.count) % markers.count]
    )
  }

  private static let colors = [vermilion, blue, orange, green, purple, skyBlue, yellow]
}
