/// A language of a name as `IndexBuilder.Spelling` keeps it: up to eight bytes of ASCII, the first in the low byte.
enum LanguageCode {
  /// 0 for no language, or a tag that does not fit.
  static func packed(_ code: some Collection<UInt8>) -> UInt64 {
    guard code.count <= 8 else { return 0 }
    var value: UInt64 = 0
    var shift: UInt64 = 0
    for byte in code {
      guard byte > 0x20, byte < 0x7F else { return 0 }
      value |= UInt64(byte) << shift
      shift += 8
    }
    return value
  }

  /// The language of a tag such as `de`, `deu`, `de-DE-1901` or `ar_Arab`, with two letters where it has them.
  static func packed(tag: String) -> UInt64 {
    let language = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    let utf8 = Array(language.utf8)
    if utf8.count == 3, let short = shortCodes[String(language)] { return packed(short.utf8) }
    return utf8.count == 2 || utf8.count == 3 ? packed(utf8) : 0
  }

  /// Whether two letters are a language of ISO 639-1, so that `name_ar` is a name in it and `name_no2` is not.
  static func isKnown(_ code: String) -> Bool { shortCodeSet.contains(code) || code == "zht" || code == "zhs" }

  /// ISO 639-1, with the codes of ISO 639-3 (and of ISO 639-2/B where it differs) of languages that sources write so.
  private static let pairs =
    "aa=aar ab=abk af=afr ak=aka am=amh an=arg ar=ara as=asm av=ava ay=aym az=aze ba=bak be=bel bg=bul bi=bis bm=bam "
    + "bn=ben bo=bod bo=tib br=bre bs=bos ca=cat ce=che ch=cha co=cos cs=ces cs=cze cu=chu cv=chv cy=cym cy=wel da=dan "
    + "de=deu de=ger dv=div dz=dzo ee=ewe el=ell el=gre en=eng eo=epo es=spa et=est eu=eus eu=baq fa=fas fa=per ff=ful "
    + "fi=fin fj=fij fo=fao fr=fra fr=fre fy=fry ga=gle gd=gla gl=glg gn=grn gu=guj gv=glv ha=hau he=heb hi=hin hr=hrv "
    + "ht=hat hu=hun hy=hye hy=arm ia=ina id=ind ie=ile ig=ibo io=ido is=isl is=ice it=ita iu=iku ja=jpn jv=jav ka=kat "
    + "ka=geo kg=kon ki=kik kk=kaz kl=kal km=khm kn=kan ko=kor ks=kas ku=kur kv=kom kw=cor ky=kir la=lat lb=ltz lg=lug "
    + "li=lim ln=lin lo=lao lt=lit lv=lav mg=mlg mi=mri mi=mao mk=mkd mk=mac ml=mal mn=mon mr=mar ms=msa ms=may mt=mlt "
    + "my=mya my=bur na=nau nb=nob ne=nep nl=nld nl=dut nn=nno no=nor nv=nav ny=nya oc=oci om=orm or=ori os=oss pa=pan "
    + "pl=pol ps=pus pt=por qu=que rm=roh rn=run ro=ron ro=rum ru=rus rw=kin sa=san sc=srd sd=snd se=sme sg=sag si=sin "
    + "sk=slk sk=slo sl=slv sm=smo sn=sna so=som sq=sqi sq=alb sr=srp ss=ssw st=sot su=sun sv=swe sw=swa ta=tam te=tel "
    + "tg=tgk th=tha ti=tir tk=tuk tl=tgl tn=tsn to=ton tr=tur ts=tso tt=tat tw=twi ty=tah ug=uig uk=ukr ur=urd uz=uzb "
    + "ve=ven vi=vie vo=vol wa=wln wo=wol xh=xho yi=yid yo=yor za=zha zh=zho zh=chi zu=zul"

  private static let shortCodes: [String: String] = {
    var codes: [String: String] = [:]
    for pair in pairs.split(separator: " ") { codes[String(pair.dropFirst(3))] = String(pair.prefix(2)) }
    return codes
  }()

  private static let shortCodeSet = Set(shortCodes.values)
}
