/// The Turkish words of dates; Documentation/date-languages.md explains the columns.
enum TurkishWords {
  static let table = """
    stop: ocak[ta tan], şubat[ta tan ın], mart[ta tan ın], nisan[da dan ın], mayıs[ta tan ın], haziran[da dan ın], temmuz[da dan un], ağustos[ta tan un], eylül[de den ün], ekim[de den in], kasım[da dan ın], aralık[ta tan], ayında, ayı, yılı, veya, lütfen, var, yok, bana, bize, değil, ama, çünkü, nasıl, nedir, ve, bir, bu, da, de, için, ile, olarak, olan, daha, çok, gibi, kadar, sonra, önce, en, ne, o, ise, ancak, olduğu, göre, arasında, ocak, şubat, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, dün, bugün, yarın, yıl, yılında, hafta, ay, gün, günü, geçen, gelecek, her, iki, üç, birkaç, şimdi, saat, yıllarda, yüzyıl, kişi, oldu, etti
    month 1: ocak, oca?
    month 2: şubat, şub?
    month 3: mart
    month 4: nisan, nis?
    month 5: mayıs
    month 6: haziran, haz?
    month 7: temmuz, tem?
    month 8: ağustos, ağu?
    month 9: eylül, eyl?
    month 10: ekim, eki?
    month 11: kasım, kas?
    month 12: aralık, ara?
    weekday 1: pazartesi
    weekday 2: salı
    weekday 3: çarşamba
    weekday 4: perşembe
    weekday 5: cuma
    weekday 6: cumartesi
    weekday 7: pazar?
    unit second: saniye
    unit minute: dakika
    unit hour: saat
    unit day: gün
    units day: günler
    unit week: hafta
    unit weekend: hafta sonu, haftasonu
    unit month: ay
    units month: aylar
    unit quarter: çeyre[k ği ğin ğinde ğinden], üç aylık
    unit half: yarıyıl
    unit year: yıl, sene
    units year: yıllar
    unit decade: on yıl
    unit century: yüzyıl, asır
    season spring: ilkbahar, bahar
    season summer: yaz?, yazın, yazında
    season autumn: sonbahar, güz?
    season winter: kış?, kışın, kışında
    part morning: sabah, sabahı
    part afternoon: öğleden sonra, öğle
    part evening: akşam, akşamı
    part night: gece, gecesi
    day -2: önceki gün, evvelsi gün
    day -1: dün
    day 0: bugün
    day 1: yarın
    day 2: öbür gün
    number 1: bir
    number 2: iki
    number 3: üç
    number 4: dört
    number 5: beş
    number 6: altı
    number 7: yedi
    number 8: sekiz
    number 9: dokuz
    number 10: on
    number 20: yirmi
    number 30: otuz
    number 40: kırk
    number 50: elli
    number 60: altmış
    number 70: yetmiş
    number 80: seksen
    number 90: doksan
    times 100: yüz
    times 1000: bin
    ordinal 1: birinci, ilk
    ordinal 2: ikinci
    ordinal 3: üçüncü
    ordinal 4: dördüncü
    ordinalSuffix: inci, ıncı, uncu, üncü, nci, ncı, ncu, ncü, i, ı, si, sı, ü, u, sü, su, üyle, iyle, ıyla, uyla, siyle, ünden, inden, ından, undan, sinden, ünde, inde, ında, unda, sinde, üne, ine, ına, una, sine
    relation last: geçen, geçtiğimiz, son
    relation next: gelecek, önümüzdeki, yaklaşan, haftaya
    relation this: bu
    relation previous: önceki, bir önceki
    relation following: ertesi, sonraki, bir sonraki
    relation same: aynı, o
    ago 2: önce, evvel
    later 2: sonra?
    later 4: içinde
    few: birkaç, bir kaç
    half: yarım
    every: her
    set P1D: günlük?
    reference present: şimdi, şu anda, halen
    reference past: geçenlerde, yakın zamanda
    reference future: yakında
    fuzzyAfter start: baş[ı ında ından ları larında]
    fuzzyAfter mid: orta[sı sında sından ları larında]
    fuzzyAfter end: son[u unda undan una ları larında]
    decadeSuffix: lar, ler, larda, lerde, ların, lerin, lı, li, lardan, lerden, lardaki, lerdeki, larından, larında
    decadeWord: yıllar, yıllarda, yıllarında, yılların, yıllardan
    glue: da, de, ta, te, ın, in, un, ün, nın, nin, nun, nün, ı, i, u, ü, a, e, ya, ye, yı, yi, yu, yü, sı, si, ki, na, ne
    from: dan, den, tan, ten
    to: ile, ila, veya, ve
    between: arasında, arası, arasındaki, aralığı
    and: ve, ile
    or: veya, ya da
    since: beri, itibaren, bu yana
    until: kadar, dek, kadarki
    after: sonra, sonraki
    at: saat, saati
    oclock: saatlerinde, sularında
    clockName 12: öğlen
    clockName 24: gece yarısı
    ending: sındaki, sindeki, ındaki, indeki, undaki, ündeki, ki, sında, sinde, sından, sinden, sının, sinin, sına, sine, ının, inin, unun, ünün, ında, inde, unda, ünde, ından, inden, undan, ünden, ndaki, ndeki, daki, deki, taki, teki, nın, nin, nun, nün, ına, ine, una, üne, lar, ler, dan, den, tan, ten, nda, nde, ndan, nden, sı, si, da, de, ta, te, ın, in, un, ün, ya, ye, yı, yi, ı, i, u, ü, a, e
    holiday fixed 01-01: yılbaşı
    holiday fixed 12-25: Noel
    holiday fixed 04-23: 23 Nisan Ulusal Egemenlik ve Çocuk Bayramı
    holiday fixed 10-29: Cumhuriyet Bayramı
    holiday fixed 08-30: Zafer Bayramı
    holiday fixed 05-01: İşçi Bayramı
    holiday hijri 09-00: Ramazan, Ramazan ayı, Ramazan ayında
    holiday hijri 10-01: Ramazan Bayramı, Ramazan Bayramında, Şeker Bayramı
    holiday hijri 12-10: Kurban Bayramı, Kurban Bayramında
    holiday hijri 01-10: Aşure Günü
    holiday persian 01-01: Nevruz, Nevruz'da
    hijriMonth 1: muharrem
    hijriMonth 8: şaban
    hijriMonth 9: ramazan
    about: yaklaşık
    future: olacak
    plain: kişi, kişinin, kişiye, asker, yaşında, yaşındaki, sayılı, numaralı
    futureEnding: acak, ecek, acağım, eceğim, acağız, eceğiz, acaktır, ecektir, acaklar, ecekler
    """
}
