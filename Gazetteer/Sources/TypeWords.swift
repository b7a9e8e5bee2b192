public import Geo

/// Words beside a name that say what sort of place it is: "city of X", "X Governorate", "Jabal X", "محافظة X".
public enum TypeWords {
  /// What a type word asks for.
  public struct Kind: Sendable {
    /// Levels that the place should have; none for words that say nothing of it.
    public var levels: [PlaceLevel]
    /// Beginnings of feature codes that fit best.
    public var features: [String]
    /// The English word, as names of the tables have it after them; empty where none is usual.
    public var english: String

    /// 1 where level and feature fit or the word asks for nothing, 0.5 for the level alone, else 0.
    public func fit(_ level: PlaceLevel, _ feature: String) -> Double {
      if levels.isEmpty { return 1 }
      if features.contains(where: feature.hasPrefix) { return 1 }
      return levels.contains(level) ? (features.isEmpty ? 1 : 0.5) : 0
    }
  }

  /// A name without a type word at its end or its beginning.
  public struct Stripped: Sendable {
    public var name: String
    public var kind: Kind
  }

  /// The name without one type word after the other, the outermost first; empty for names without any.
  ///
  /// "Qada Markaz Tikrit district" gives "Qada Markaz Tikrit", "Markaz Tikrit" and "Tikrit".
  public static func strippings(of name: String) -> [Stripped] {
    var words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })[...]
    var found: [Stripped] = []
    var first: Kind?
    while words.count > 1, found.count < 4, let (rest, kind) = strip(words) {
      words = rest
      // The word that was said first is the widest: a "camp district" is a district.
      first = first ?? kind
      found.append(Stripped(name: rest.joined(separator: " "), kind: first ?? kind))
    }
    return found
  }

  private static func strip(_ words: ArraySlice<Substring>) -> (ArraySlice<Substring>, Kind)? {
    for length in stride(from: min(longest, words.count - 1), through: 1, by: -1) {
      if let kind = after[folded(words.suffix(length))] { return (words.dropLast(length), kind) }
    }
    for length in stride(from: min(longest, words.count - 1), through: 1, by: -1) {
      guard let kind = before[folded(words.prefix(length))] else { continue }
      var rest = words.dropFirst(length)
      while rest.count > 1, let next = rest.first, connectives.contains(folded([next])) { rest = rest.dropFirst() }
      return (rest, kind)
    }
    return nil
  }

  private static func folded(_ words: ArraySlice<Substring>) -> String {
    words.map { NameFolding.shared.words(of: String($0)).joined(separator: " ") }.joined(separator: " ")
  }

  private static let longest = 3
  private static let connectives: Set<String> = [
    "of", "the", "de", "du", "des", "da", "do", "di", "della", "del", "von", "der", "dell", "d",
  ]

  // MARK: The words

  private static let after = table(\.after)
  private static let before = table(\.before)

  private struct Entry {
    var levels: [PlaceLevel]
    var features: [String] = []
    var english = ""
    /// Words after a name, folded, separated by commas.
    var after = ""
    /// Words before a name.
    var before = ""
  }

  private static func table(_ side: KeyPath<Entry, String>) -> [String: Kind] {
    var table: [String: Kind] = [:]
    for entry in entries {
      for word in entry[keyPath: side].split(separator: ",") {
        // Folded as the words of a name are.
        let key = folded(word.split(separator: " ")[...])
        if table[key] == nil {
          table[key] = Kind(levels: entry.levels, features: entry.features, english: entry.english)
        }
      }
    }
    return table
  }

  private static let entries: [Entry] = [
    Entry(
      levels: [.admin1], english: "Governorate",
      after: "governorate,province,prov,state,oblast,voivodeship,krai,kray,canton,prefecture,emirate,"
        + "autonomous region,autonomous republic,autonomous oblast,vilayet,wilayah,ostan,ili,eyaleti,megye,zupanija,"
        + "область,край,استان,ولايت",
      before: "governorate,province,provincia,provincie,provinz,state,estado,stato,oblast,emirate,departement,"
        + "department,departamento,wilaya,wilayat,wilayah,wilayet,muhafazat,muhafazah,muhafadhat,mohafazat,mohafaza,"
        + "mouhafazat,ostan,ostan e,bundesland,kraj,wojewodztwo,республика,محافظة,ولاية,إمارة,استان,ولایت,"
        + "پارێزگای,parêzgeha,parezgay"),
    Entry(
      levels: [.admin1, .region], after: "region,republic,area", before: "region,région,republic of,إقليم"),
    Entry(
      levels: [.admin2], english: "District",
      after: "district,county,parish,raion,rayon,sub district,subdistrict,nahiya,nahiyah,qada,kaza,ilcesi,ilce,"
        + "shahrestan,bakhsh,municipality,borough,tehsil,taluk,taluka,mandal,upazila,local government area,lga,woreda,"
        + "zone,okrug,powiat,gmina,kreis,arrondissement,cercle,commune,район,округ,شهرستان,ولسوالی,ولسوالۍ,"
        + "district centre,district center",
      before: "district,county,qada,qadha,kadaa,caza,nahiya,nahiyat,nahiyah,nahya,mintaqat,mantiqat,"
        + "mintaqat markaz,markaz,merkez,arrondissement,cercle,commune,comune,municipio,municipality,landkreis,kreis,"
        + "bezirk,okres,powiat,shahrestan,shahrestan e,район,navçeya,قضاء,ناحية,منطقة,مركز,شهرستان,ولسوالی,قەزای"),
    Entry(
      levels: [.populated], features: ["P."],
      after: "city,town,village,township,settlement,hamlet,capital,city centre,city center,town centre,town center,"
        + "koyu,koy,kenti,sehri,stad,stadt,село,деревня,город,شهر,روستا",
      before: "city,town,village,hamlet,ciudad,cidade,ville,medinat,madinat,madinah,qaryat,qariyat,karyat,balda,baldat,"
        + "stadt,gemeinde,pueblo,citta,bajare,bajarê,gunde,gundê,shahr e,roosta ye,gorod,selo,derevnya,posyolok,wies,"
        + "miasto,город,село,деревня,поселок,посёлок,місто,смт,مدينة,قرية,بلدة,شهر,روستای,شاری"),
    Entry(
      levels: [.populated, .site], features: ["P.PPLX"],
      after: "neighbourhood,neighborhood,suburb,quarter,mahallesi,mahalle,ward,locality",
      before: "hayy,hay,hai,neighbourhood,neighborhood,suburb,quarter,quartier,barrio,bairro,mahallat,mahalla,mahalleh,"
        + "микрорайон,حي,محلة"),
    Entry(
      levels: [.site], features: ["S.AIR", "S.INSM"], english: "Airport",
      after: "airport,international airport,airbase,air base,military airbase,military airport,military air base,"
        + "airfield,aerodrome,airstrip,heliport,havaalani,havalimani,аэропорт",
      before: "airport,airbase,air base,aeroport,aéroport,aeroporto,aeropuerto,flughafen,matar,аэропорт,مطار,فرودگاه"),
    Entry(
      levels: [.site], features: ["S.CMP", "L.CAMP"], english: "Camp",
      after: "camp,refugee camp,idp camp,displacement camp,camps,kampi",
      before: "camp,refugee camp,mukhayyam,mukhayam,mokhayam,лагерь,مخيم"),
    Entry(
      levels: [.site], features: ["S.DAM"], english: "Dam", after: "dam,barrage,baraji",
      before: "dam,sadd,saddat,barrage,سد,سدة"),
    Entry(
      levels: [.site], features: ["L.OIL", "S.OIL", "L.GAS"], english: "oil field",
      after: "oil field,oilfield,gas field,gasfield,oil fields,gas fields,oil refinery,refinery,gas plant,oil facility",
      before: "haql,حقل,مصفاة"),
    Entry(
      levels: [.site], features: ["S.BDRP", "S.CSTM", "S.PSTB"],
      after: "crossing,border crossing,border gate,checkpoint,border post,sinir kapisi",
      before: "maabar,manfath,معبر,منفذ"),
    Entry(
      levels: [.site],
      after: "base,military base,university,hospital,prison,bridge,mosque,church,station,power station,factory,castle,"
        + "citadel,stadium,market,square,port,monastery,shrine,barracks,farm,farms,ruin,ruins",
      before: "university,hospital,prison,bridge,jisr,port,universite,universidad,جامعة,جسر,ميناء,سجن"),
    Entry(
      levels: [.natural], features: ["H.STM"], english: "River",
      after: "river,stream,creek,nehri,irmagi,cayi,река,رود",
      before: "river,nahr,rio,riviere,fleuve,fiume,rud e,река,نهر,çemê"),
    Entry(
      levels: [.natural], features: ["H.LK", "H.RSV"], english: "Lake",
      after: "lake,reservoir,golu,gol,lagoon,озеро",
      before: "lake,lac,lago,lough,loch,buhayrat,buhairat,buheirat,озеро,بحيرة,دریاچه"),
    Entry(
      levels: [.region, .natural],
      features: ["H.SEA", "H.OCN", "H.GULF", "H.BAY", "H.STRT", "H.CHN", "H.CNLSHP", "H.CNL"],
      after: "sea,ocean,gulf,bay,strait,straits,channel,canal,denizi,korfezi,bogazi,meer,море,океан,залив,пролив",
      before: "sea,ocean,gulf,bay,strait,channel,canal,mer,mar,ocean,golfe,golfo,golf,baie,bahia,baia,bucht,detroit,"
        + "estrecho,stretto,море,океан,залив,пролив,بحر,خليج,مضيق,قناة"),
    Entry(
      levels: [.natural], features: ["T.MT", "T.HLL", "T.PK", "T.RDG"], english: "Mountain",
      after: "mountain,mountains,mount,mountain range,hill,hills,range,dagi,daglari,peak,гора,горы",
      before:
        "mount,mountain,mont,monte,jabal,jebel,djebel,gabal,cebel,kuh e,koh e,chiya,çiyaye,çiyayê,гора,جبل,جبال,کوه"),
    Entry(
      levels: [.natural], features: ["T.VAL", "H.WAD", "T.DSRT", "T.PLN", "T.ISL", "T.PEN"],
      after: "valley,wadi,desert,plain,plains,island,islands,peninsula,steppe,adasi,ovasi",
      before:
        "wadi,oued,ouadi,vallee,valle,valley,plain,island,sahl,badiyat,isla,ile,ilha,isola,jazirat,وادي,جزيرة,صحراء"),
  ]
}
