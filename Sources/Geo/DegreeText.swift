/// Degrees as text: at most six decimals, no exponent, no zeros at the end; as the coordinates of all layers are.
package enum DegreeText {
  package static func text(_ degrees: Double) -> String {
    let millionths = Int((abs(degrees) * 1_000_000).rounded())
    var fraction = String(millionths % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = degrees < 0 && millionths > 0 ? "-" : ""
    return sign + String(millionths / 1_000_000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
