/// Words of place columns that are no part of a name.
enum PlaceMatcherWords {
  static let roads: Set<String> = [
    "road", "highway", "route", "motorway", "line", "axis", "junction", "intersection", "triangle", "crossroads",
  ]

  static let articles: Set<String> = [
    "al", "el", "ar", "as", "ash", "ad", "az", "an", "at", "ath", "the", "of",
  ]

  /// Upper, lower, western, eastern, northern, southern, middle, great, small, old, new.
  static let qualifiers: Set<String> = [
    "fawqani", "fawkani", "fawqa", "foqani", "fawqaniyah", "fouqani", "tahtani", "tahta", "tahtaniyah",
    "gharbiyah", "gharbiya", "gharbi", "sharqi", "sharqiyah", "sharqiya", "sharki", "shamali", "shamaliyah",
    "shamaliya", "janubi", "janubiyah", "janubiya", "qibli", "qibliyah", "qibliya", "wusta", "wastani", "kabir",
    "kabirah", "kabira", "kubra", "saghir", "saghirah", "saghira", "sughra", "qadim", "qadimah", "qadima", "jadid",
    "jadidah", "jadida",
  ]

  /// Words of bases, works and streets around the name that they stand by.
  static let descriptions: Set<String> = [
    "army", "armored", "armoured", "vehicle", "vehicles", "military", "base", "brigade", "division", "regiment",
    "battalion", "complex", "sector", "checkpoint", "checkpoints", "intersection", "roundabout", "industrial",
    "hospital", "school", "academy", "college", "electricity", "thermal", "power", "water", "gas", "grain", "silos",
    "silo", "plant", "station", "depot", "depots", "warehouse", "warehouses", "ammunition", "weapons", "air", "defence",
    "defense", "missile", "artillery", "radar", "headquarters", "front", "housing", "bus", "tunnel", "cemetery",
    "junction", "national", "security", "police", "pumping", "farms", "farm", "factory", "neighborhood",
    "neighbourhood", "field", "fields", "hill", "hills", "heights", "mountain", "mountains", "desert", "city", "town",
    "village", "area", "zone", "facility", "building", "market", "square", "street", "bridge", "crossing",
  ]

  static let looseAfter: Set<String> = [
    "countryside", "outskirts", "surroundings", "vicinity", "area", "areas", "environs", "suburbs", "hinterland",
    "frontline", "front", "pocket", "enclave", "axis", "sector", "direction", "fields",
  ]

  static let looseBefore: Set<String> = [
    "near", "nearby", "around", "outside", "northern", "southern", "eastern", "western", "central", "northeastern",
    "northwestern", "southeastern", "southwestern", "north-eastern", "north-western", "south-eastern",
    "south-western", "northeast", "northwest", "southeast", "southwest", "rural", "greater",
  ]

  static let looseBeforeOf: Set<String> = [
    "north", "south", "east", "west", "outskirts", "close", "next", "vicinity", "countryside", "suburbs", "part",
    "parts", "area", "areas", "villages", "edge",
  ]
}
