import Pipeline
import Testing

/// Ids of events are hashes: a change of these values changes every id that was ever published.
@Suite struct StableHashTests {
  static func hash(_ parts: [String]) -> String {
    var hash = StableHash()
    for part in parts { hash.append(part) }
    return hash.hexadecimal
  }

  @Test(arguments: [
    ([], "ecba3df2c3383c52"), ([""], "af9baf0b40b2142d"), (["a"], "56678dc879947c86"),
    (["ab", "c"], "2d167758ff7c1e89"), (["a", "bc"], "4fdf27ef319e86ae"),
    (["Mosul"], "2052d92b8afa0517"), (["دير الزور"], "9940a66615674349"),
  ])
  func knownValues(_ parts: [String], _ expected: String) {
    #expect(Self.hash(parts) == expected)
  }

  @Test func numbersAreTheirDigits() {
    var hash = StableHash()
    hash.append("doc")
    hash.append(12)
    hash.append("strike")
    #expect(hash.hexadecimal == "4c742f19ee2be2e3")
    #expect(Self.hash(["doc", "12", "strike"]) == "4c742f19ee2be2e3")
    hash = StableHash()
    hash.append("doc")
    hash.append(-1)
    #expect(hash.hexadecimal == "e0334db30549243c")
  }

  @Test func alwaysSixteenDigitsAndNoCollisionAmongMany() {
    var seen: Set<String> = []
    for number in 0..<20_000 {
      let hash = Self.hash(["doc-\(number)"])
      #expect(hash.utf8.count == 16)
      seen.insert(hash)
    }
    #expect(seen.count == 20_000)
  }
}
