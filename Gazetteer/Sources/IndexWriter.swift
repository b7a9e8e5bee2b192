import Geo

extension IndexBuilder {
  /// How an index came out.
  public struct Outcome: Sendable {
    /// Places after rows of one id were joined.
    public var placeCount = 0
    public var keyCount = 0
    public var byteCount = 0
    /// Spellings and parents of numbers that no place has.
    public var unusedCount = 0
  }

  /// Sorts, joins and lays out everything in memory; `about` becomes the index's own description.
  public consuming func finish(about: [(key: String, value: String)]) throws(GazetteerError) -> [UInt8] {
    try write(to: IndexOutput(path: nil), about: about).bytes
  }

  /// The same, to a file beside `path` that is renamed at the end.
  public consuming func write(
    to path: String, about: [(key: String, value: String)]
  ) throws(GazetteerError) -> Outcome {
    try write(to: IndexOutput(path: path), about: about).outcome
  }

  private consuming func write(
    to out: IndexOutput, about: [(key: String, value: String)]
  ) throws(GazetteerError) -> (outcome: Outcome, bytes: [UInt8]) {
    guard placeCount < IndexLayout.maxPlaces else {
      throw GazetteerError(.tooManyPlaces(placeCount), path: "gazetteer build")
    }
    let sealed = takeParts()
    let stringBytes = sealed.reduce(spellings.strings.count) { $0 + $1.strings.items.count }
    guard stringBytes < IndexLayout.mostStringBytes else {
      throw GazetteerError(.tooMuchText(stringBytes), path: "gazetteer build")
    }
    var parts = IndexParts(sealed, laterNames: laterNames)
    parts.resolveDivisions { [divisionCodes, knownDivisions] in
      divisionCodes[$0] ?? knownDivisions?.division(hash: $0)
    }
    let layout = parts.layOut()
    var outcome = Outcome(placeCount: layout.count)
    outcome.unusedCount = parts.countUnused(spellings.records, layout)
    do {
      let names = NameSections(parts: parts.count, layout: layout) { parts.forEachName($0, layout, $1) }
      parts.dropNames()
      guard names.postingCount < KeyReference.none else {
        throw GazetteerError(.tooManyPlaces(placeCount), path: "gazetteer build")
      }
      out.section(.names) { names.writeNames(out) }
      out.section(.postings) { names.writePostings(out) }
      outcome.keyCount = names.keyCount
      out.header.set(UInt32(names.keyCount), at: IndexLayout.Header.keyCount)
      out.header.set(
        UInt32(LineTable.homeCount(keyCount: names.keyCount)), at: IndexLayout.Header.nameLines)
    }
    do {
      let sounds = SoundSections(parts: parts.count, layout: layout) { parts.forEachSound($0, layout, $1) }
      parts.dropSounds()
      out.section(.sounds) { sounds.writeSounds(out) }
      out.section(.soundKeys) { sounds.writeKeys(out) }
      out.header.set(UInt32(sounds.keyCount), at: IndexLayout.Header.soundKeyCount)
      out.header.set(
        UInt32(LineTable.homeCount(keyCount: sounds.keyCount)), at: IndexLayout.Header.soundLines)
    }
    out.section(.places) {
      out.append(
        contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: layout.places.items[..<layout.count])))
    }
    let features = parts.featureStrings()
    out.section(.strings) {
      for part in parts.all { out.append(contentsOf: UnsafeRawBufferPointer(part.strings.items)) }
      features.bytes.withUnsafeBytes { out.append(contentsOf: $0) }
      spellings.strings.withUnsafeBytes { out.append(contentsOf: $0) }
    }
    out.section(.features) { out.append(words: features.offsets) }
    out.section(.boxes) { writeBoxes(layout, out) }
    out.section(.countries) { writeCountries(layout, historical: parts.feature(PackedFeature.packed("A.PCLH")), out) }
    out.section(.divisionCodes) { writeDivisionCodes(out) }
    out.section(.parents) { outcome.unusedCount += writeParents(layout, out) }
    out.section(.spellings) {
      writeSpellings(layout, firstString: features.offsets.endIndex == 0 ? 0 : features.end, out)
    }
    out.section(.languages) { for code in spellings.languages.codes { out.append(code) } }
    let text = about.map { "\($0.key)\t\($0.value)" }.joined(separator: "\n")
    out.section(.about) { Array(text.utf8).withUnsafeBytes { out.append(contentsOf: $0) } }
    out.header.set(UInt32(layout.count), at: IndexLayout.Header.placeCount)
    out.header.set(
      parts.feature(PackedFeature.capital) ?? .max, at: IndexLayout.Header.capitalFeature)
    let bytes = try out.finish()
    outcome.byteCount = out.byteCount
    return (outcome, bytes)
  }
}
