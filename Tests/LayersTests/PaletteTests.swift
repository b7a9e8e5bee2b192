import Layers
import Testing

@Suite struct PaletteTests {
  /// No two of the first forty-two categories have colour and marker in common, and neighbours share neither.
  @Test func signsAreTold() {
    let signs = (0..<42).map { Palette.sign($0) }
    #expect(Set(signs.map { "\($0.color.hexadecimal) \($0.marker)" }).count == 42)
    for (one, next) in zip(signs, signs.dropFirst()) {
      #expect(one.color != next.color && one.marker != next.marker)
    }
  }
}
