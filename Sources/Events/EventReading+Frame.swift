import Evidence
import Geo
import Temporal
import Toponyms

/// What a report says of itself before its events: dateline, headline, the place of the story.
extension EventReading {
  mutating func enter(_ sentence: Range<Int>, _ number: Int) {
    if view.tokens[sentence.lowerBound].has(.afterBlankLine) { narrative.paragraph += 1 }
    let wasItem = list.isItem
    list.enter(sentence, number, view)
    if list.isItem, !wasItem, let date = narrative.date, number - date.sentence <= 2, date.sentence > lastItem {
      narrative.listDate = date
    }
    if list.isItem { lastItem = number }
    if !list.isItem, !list.isHeading { narrative.listDate = nil }
    if narrative.dateline != nil, number > 1 { noteStoryPlace(sentence, number) }
    guard number <= 1 else { return }
    for context in MentionContextReader(view: view, sentence: sentence).contexts() {
      if context.isDateline {
        if narrative.dateline == nil {
          narrative.dateline = context.mention
          narrative.datelineDate = (context.tokens.upperBound..<context.datelineEnd!)
            .first { view.isDate($0) }.flatMap { view.dates[Int(view.dateAt[$0])].dateSpan }
        }
      } else if number == 0, narrative.headlinePlace == nil, context.canBeChosen,
        view.tokens[sentence.upperBound - 1].mark != 0x2E
      {
        narrative.headlinePlace = context.mention
      }
    }
    if narrative.dateline != nil { noteStoryPlace(sentence, number) }
  }

  /// A report that names another town has its dateline only for where it was filed.
  mutating func noteStoryPlace(_ sentence: Range<Int>, _ number: Int) {
    guard sentence.contains(where: { view.isPlace($0) }) else { return }
    let dateline = narrative.dateline.flatMap { view.mentions[$0].place?.id }
    for context in MentionContextReader(view: view, sentence: sentence).contexts()
    where context.canBeChosen && !context.isDateline && !context.isReference
      && !context.modifiesPerson
    {
      guard let place = view.mentions[context.mention].place, place.level > .admin1,
        place.id != dateline
      else { continue }
      narrative.storyPlace = Narrative.Place(
        mentions: [context.mention], sentence: number, confidence: 0.6)
    }
  }
}
