/// The columns of `corrections.csv`, in the order in which a new file has them.
public enum CorrectionColumn: String, CaseIterable, Sendable {
  case number, when, who, action
  case eventId = "event_id"
  case latitude, longitude
  case placeId = "place_id"
  case dateStart = "date_start"
  case dateEnd = "date_end"
  case eventType = "event_type"
  case subType = "sub_type"
  case with, undoes, was, why
}
