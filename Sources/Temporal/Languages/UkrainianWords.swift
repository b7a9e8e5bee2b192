/// The Ukrainian words of dates; Documentation/date-languages.md explains the columns.
enum UkrainianWords {
  static let table = """
    stop: і, й, та, в, у, не, на, що, з, із, за, це, як, від, до, для, його, її, було, був, була, були, також, після, року, році, років, при, він, вони, їх, буде, січні, січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня, понеділок, вівторок, середу, четвер, суботу, неділю, вчора, учора, сьогодні, завтра, тижня, місяця, між, під, час, понад, зараз
    month 1: січ[ень ня ню нем ні]
    month 2: лют[ий ого ому им]
    month 3: берез[ень ня ню нем ні]
    month 4: квіт[ень ня ню нем ні]
    month 5: трав[ень ня ню нем ні]
    month 6: черв[ень ня ню нем ні]
    month 7: лип[ень ня ню нем ні]
    month 8: серп[ень ня ню нем ні]
    month 9: верес[ень ня ню нем ні]
    month 10: жовт[ень ня ню нем ні]
    month 11: листопад[- а у ом і]
    month 12: груд[ень ня ню нем ні]
    weekday 1: понеділ[ок ка ку ком]
    weekday 2: вівтор[ок ка ку ком]
    weekday 3: серед[а у и]
    weekday 4: четвер[- га гу гом]
    weekday 5: п'ятниц[я ю і]
    weekday 6: субот[а у и]
    weekday 7: неділ[я ю і]
    unit second: секунд[а у и]
    units second: секунд
    unit minute: хвилин[а у и]
    units minute: хвилин
    unit hour: годин[а у и і]
    units hour: годин
    unit day: день, дня, дню, днем
    units day: днів, дні, днями, діб
    unit week: тиж[день ня ню ні]
    units week: тижнів, тижні
    unit weekend: вихідні, вихідних
    unit month: місяц[ь я ю і]
    units month: місяців, місяці
    unit quarter: квартал[- у і]
    unit half: півріч[чя чі]
    unit year: рік, року, році, роком
    units year: років, роки, роками
    unit decade: десятиліт[тя ті]
    units decade: десятиліть
    unit century: століт[тя ті], вік, віку
    units century: століть
    season spring: навесні, весна, весни, весну
    season summer: влітку, улітку, літо, літа
    season autumn: восени, осінь, осені
    season winter: взимку, узимку, зима, зими, зиму
    part morning: вранці, уранці, ранок, ранку, зранку
    part afternoon: вдень, удень
    part evening: ввечері, увечері, вечір, вечора
    part night: вночі, уночі, ніч, ночі
    day -2: позавчора
    day -1: вчора, учора
    day 0: сьогодні
    day 1: завтра
    day 2: післязавтра
    nextDay -1: напередодні
    yearOf -1: торік, минулоріч
    yearOf 0: цьогоріч
    number 1: один, одна, одну, одного
    number 2: два, дві, двох
    number 3: три, трьох
    number 4: чотири, чотирьох
    number 5: п'ять, п'яти
    number 6: шість, шести
    number 7: сім, семи
    number 8: вісім, восьми
    number 9: дев'ять, дев'яти
    number 10: десять, десяти
    number 11: одинадцять
    number 12: дванадцять
    number 13: тринадцять
    number 14: чотирнадцять
    number 15: п'ятнадцять
    number 16: шістнадцять
    number 17: сімнадцять
    number 18: вісімнадцять
    number 19: дев'ятнадцять
    number 20: двадцять
    number 30: тридцять
    number 40: сорок
    number 50: п'ятдесят
    number 60: шістдесят
    number 70: сімдесят
    number 80: вісімдесят
    number 90: дев'яносто
    times 100: сто
    times 1000: тисяч[а і у -]
    ordinal 1: перш[ий ого ому а ої у е]
    ordinal 2: друг[ий ого ому а ої у е]
    ordinal 3: трет[ій ього ьому я ьої ю є]
    ordinal 4: четверт[ий ого ому]
    ordinal 5: п'ят[ий ого]
    ordinal 6: шост[ий ого]
    ordinal 7: сьом[ий ого]
    ordinal 8: восьм[ий ого]
    ordinal 9: дев'ят[ий ого]
    ordinal 10: десят[ий ого]
    ordinal 20: двадцят[ий ого ому]
    ordinal 30: тридцят[ий ого]
    ordinalSuffix: го, й, е, ого, ий, му
    relation last: минул[ий ого ому ої а у і их], останн[ій ього ій іх і]
    relation next: наступн[ий ого ому ої а у і их], найближч[і их ий], майбутн[ій ього ьому]
    relation this: ц[ей ього ьому я ю ій ієї], нинішн[ій ього ьому]
    relation previous: попередн[ій ього ьому ьої]
    relation following: подальш[ий ого]
    relation same: той же, того ж, того самого, тому ж
    ago 2: тому
    within 2: через, за
    later 2: потому, пізніше, по тому
    later -1: раніше
    few: кілька, декілька, кількох
    half: пів
    every: кожен, кожного, кожну, кожної, кожний
    set P1D: щодня, щоденно
    set P1W: щотижня
    set P1M: щомісяця
    set P1Y: щороку
    set XXXX-WXX-1: щопонеділка
    set XXXX-WXX-2: щовівторка
    set XXXX-WXX-3: щосереди
    set XXXX-WXX-4: щочетверга
    set XXXX-WXX-5: щоп'ятниці
    set XXXX-WXX-6: щосуботи
    set XXXX-WXX-7: щонеділі
    reference present: зараз, тепер, нині
    reference past: нещодавно
    reference future: скоро, незабаром
    fuzzy start: початк[у ом], початок
    fuzzy mid: середин[і а у и]
    fuzzy end: кін[ці ець ця цю], наприкінці
    decadeWord: роки, роках, років
    decadeSuffix: ті, х, тих, их, і
    decade 20: двадцят[і их]
    decade 60: шістдесят[і их]
    decade 70: сімдесят[і их]
    decade 80: вісімдесят[і их]
    decade 90: дев'яност[і их]
    unit year: р
    prep: в, у, на, к, за, о, об, протягом, під час
    from: з, із, зі, від
    to: по, до, і, та
    between: між
    and: і, й, та
    or: або, чи
    since: з, із, зі, від, починаючи з
    until: до, по
    before: до, перед
    after: після
    at: о, об, близько
    oclock: година, годині, години, год
    clockName 12: полудень, опівдні
    clockName 24: північ?, опівночі
    holiday fixed 12-25: Різдво, Різдва
    holiday fixed 01-01: Новий рік?, Нового року?
    holiday fixed 08-24: День Незалежності, Дня Незалежності
    holiday fixed 05-09: День Перемоги
    holiday easter 0: католицький Великдень
    holiday hijri 09-00: Рамадан, Рамадану
    holiday hijri 12-10: Курбан-байрам
    holiday persian 01-01: Навруз, Новруз
    about: близько, майже, приблизно, понад
    future: буде, будуть, відбудеться, відбудуться, прибуде, спливає, планується, пройде, відкриють, закриють
    past: був, була, було, були
    plain: йому, їй, вік, віком, віці, старше
    futureEnding: тиме, тимуть, тимемо
    pastEnding: в, ла, ло, ли, вся, лася, лося, лися
    """
}
