internal import Synchronization

/// Answers that were found before, up to a bounded weight: when it is full, the older half is forgotten.
final class RecentAnswers<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private let most: Int
  private let weight: @Sendable (Answer) -> Int
  private let kept = Mutex(Kept())

  private struct Kept {
    var new: [Question: Answer] = [:]
    var newWeight = 0
    var old: [Question: Answer] = [:]
  }

  /// - Parameters:
  ///   - most: of the weights of what is kept.
  ///   - weight: of an answer, one for each if not given.
  init(most: Int, weight: @escaping @Sendable (Answer) -> Int = { _ in 1 }) {
    self.most = most
    self.weight = weight
  }

  func answer<Failure: Error>(to question: Question, _ find: () throws(Failure) -> Answer) throws(Failure) -> Answer {
    let known = kept.withLock { kept in
      if let answer = kept.new[question] { return answer as Answer? }
      guard let answer = kept.old[question] else { return nil }
      keep(answer, to: question, in: &kept)
      return answer
    }
    if let known { return known }
    let found = try find()
    kept.withLock { keep(found, to: question, in: &$0) }
    return found
  }

  private func keep(_ answer: Answer, to question: Question, in kept: inout Kept) {
    let added = weight(answer)
    guard added <= most / 2 else { return }
    if kept.newWeight + added > most / 2 { kept = Kept(old: kept.new) }
    if kept.new.updateValue(answer, forKey: question) == nil { kept.newWeight += added }
  }
}
