/// The languages, beside English, whose dates are read from a word table.
public enum Language: String, Sendable, CaseIterable {
  case arabic = "ar"
  case french = "fr"
  case spanish = "es"
  case german = "de"
  case turkish = "tr"
  case russian = "ru"
  case ukrainian = "uk"
  case portuguese = "pt"
  case italian = "it"
  case persian = "fa"

  /// The word table; its columns are described in Documentation/date-languages.md.
  var table: String {
    switch self {
    case .arabic: return ArabicWords.table
    case .french: return FrenchWords.table
    case .spanish: return SpanishWords.table
    case .german: return GermanWords.table
    case .turkish: return TurkishWords.table
    case .russian: return RussianWords.table
    case .ukrainian: return UkrainianWords.table
    case .portuguese: return PortugueseWords.table
    case .italian: return ItalianWords.table
    case .persian: return PersianWords.table
    }
  }
}
