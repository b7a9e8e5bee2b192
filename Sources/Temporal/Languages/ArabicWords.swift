/// The Arabic words of dates; Documentation/date-languages.md explains the columns.
enum ArabicWords {
  static let table = """
    stop: في, من, على, إلى, أن, التي, الذي, عن, مع, هذا, هذه, كان, كانت, قال, وقال, بعد, قبل, بين, ما, لم, لا, منذ, حتى, كل, عام, يوم, أكثر, نحو, خلال, تم, غير, قد, وفي, ومن, أو, ثم, إن, الماضي, المقبل, الأسبوع, الشهر, العام, أمس, اليوم, غدا, يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, سنوات, أيام, الآن
    prefix: وال, بال, فال, كال, لل, ول, وب, ال, و, ب, ل, ف
    month 1: يناير, كانون الثاني, كانون ثاني, جانفي
    month 2: فبراير, شباط, فيفري
    month 3: مارس, آذار
    month 4: أبريل, إبريل, نيسان, أفريل
    month 5: مايو, أيار, ماي?
    month 6: يونيو, يونيه, حزيران, جوان?
    month 7: يوليو, يوليه, تموز, يوليوز, جويلية
    month 8: أغسطس, آب?, غشت, أوت?
    month 9: سبتمبر, أيلول, شتنبر
    month 10: أكتوبر, تشرين الأول, تشرين أول
    month 11: نوفمبر, تشرين الثاني, تشرين ثاني, نونبر
    month 12: ديسمبر, كانون الأول, كانون أول, دجنبر
    weekday 1: الاثنين, الإثنين, اثنين?, إثنين?
    weekday 2: الثلاثاء, ثلاثاء
    weekday 3: الأربعاء, أربعاء
    weekday 4: الخميس, خميس
    weekday 5: الجمعة, جمعة?
    weekday 6: السبت, سبت
    weekday 7: الأحد, أحد?
    unit second: ثانية
    units second: ثوان, ثواني
    unit minute: دقيقة
    units minute: دقائق
    unit hour: ساعة
    units hour: ساعات
    pair hour: ساعتين, ساعتان
    unit day: يوم, يوما, اليوم
    units day: أيام
    pair day: يومين, يومان
    unit week: أسبوع, أسبوعا
    units week: أسابيع
    pair week: أسبوعين, أسبوعان
    unit weekend: عطلة نهاية الأسبوع, نهاية الأسبوع
    unit month: شهر, شهرا
    units month: أشهر, شهور
    pair month: شهرين, شهران
    unit quarter: ربع
    unit half: نصف
    unit year: عام, عاما, سنة
    units year: أعوام, سنوات, سنين
    pair year: عامين, عامان, سنتين, سنتان
    unit decade: عقد
    units decade: عقود
    pair decade: عقدين
    unit century: قرن
    units century: قرون
    season spring: ربيع
    season summer: صيف
    season autumn: خريف
    season winter: شتاء
    part morning: صباح, فجر, صباحا, فجرا
    part afternoon: ظهر, عصر, ظهرا, عصرا
    part evening: مساء
    part night: ليلة, ليل, ليلا
    day -2: أول أمس, أول من أمس, أمس الأول
    day -1: أمس, البارحة, يوم أمس
    day 0: اليوم
    day 1: غدا, غد?, يوم غد, الغد
    day 2: بعد غد
    nightOf 0: الليلة
    nightOf -1: الليلة الماضية, ليلة أمس
    number 1: واحد, واحدة
    number 2: اثنان, اثنين, اثنتين, اثنتان
    number 3: ثلاث, ثلاثة
    number 4: أربع, أربعة
    number 5: خمس, خمسة
    number 6: ست, ستة
    number 7: سبع, سبعة
    number 8: ثمان, ثماني, ثمانية
    number 9: تسع, تسعة
    number 10: عشر, عشرة
    number 11: أحد عشر, إحدى عشرة
    number 12: اثنا عشر, اثني عشر, اثنتا عشرة, اثنتي عشرة
    number 13: ثلاثة عشر, ثلاث عشرة
    number 14: أربعة عشر, أربع عشرة
    number 15: خمسة عشر, خمس عشرة
    number 16: ستة عشر, ست عشرة
    number 17: سبعة عشر, سبع عشرة
    number 18: ثمانية عشر, ثماني عشرة
    number 19: تسعة عشر, تسع عشرة
    number 20: عشرون, عشرين
    number 30: ثلاثون, ثلاثين
    number 40: أربعون, أربعين
    number 50: خمسون, خمسين
    number 60: ستون, ستين
    number 70: سبعون, سبعين
    number 80: ثمانون, ثمانين
    number 90: تسعون, تسعين
    number 200: مئتين, مائتين
    number 2000: ألفين, ألفان
    times 100: مئة, مائة
    times 1000: ألف, آلاف
    ordinal 1: أول, أولى, أولى
    ordinal 2: ثاني, ثانية
    ordinal 3: ثالث, ثالثة
    ordinal 4: رابع, رابعة
    ordinal 5: خامس, خامسة
    ordinal 6: سادس, سادسة
    ordinal 7: سابع, سابعة
    ordinal 8: ثامن, ثامنة
    ordinal 9: تاسع, تاسعة
    ordinal 10: عاشر, عاشرة
    ordinal 11: حادي عشر, الحادي عشر
    ordinal 12: ثاني عشر, الثاني عشر
    ordinal 13: ثالث عشر, الثالث عشر
    ordinal 14: رابع عشر, الرابع عشر
    ordinal 15: خامس عشر, الخامس عشر
    ordinal 16: سادس عشر, السادس عشر
    ordinal 17: سابع عشر, السابع عشر
    ordinal 18: ثامن عشر, الثامن عشر
    ordinal 19: تاسع عشر, التاسع عشر
    ordinal 20: العشرين, العشرون
    ordinal 21: الحادي والعشرين, الحادي والعشرون
    ordinal 22: الثاني والعشرين
    ordinal 23: الثالث والعشرين
    ordinal 24: الرابع والعشرين
    ordinal 25: الخامس والعشرين
    ordinal 26: السادس والعشرين
    ordinal 27: السابع والعشرين
    ordinal 28: الثامن والعشرين
    ordinal 29: التاسع والعشرين
    ordinal 30: الثلاثين
    ordinal 31: الحادي والثلاثين
    relation last: الماضي, الماضية, الفائت, الفائتة, المنصرم, المنصرمة, الأخير, الأخيرة
    relation next: القادم, القادمة, المقبل, المقبلة
    relation this: هذا, هذه, الجاري, الحالي, الجارية, الحالية
    relation previous: السابق, السابقة
    relation following: التالي, التالية, الموالي
    relation same: نفس, نفسه, ذاته, ذلك, تلك
    ago 1: قبل
    within 2: بعد
    within 3: خلال
    later 2: لاحقا
    few: عدة, بضعة, بضع
    every: كل
    set P1D: يوميا
    set P1W: أسبوعيا
    set P1M: شهريا
    set P1Y: سنويا
    reference present: الآن, حاليا
    reference past: مؤخرا
    reference future: قريبا
    fuzzy start: أوائل, مطلع, بداية, مستهل
    fuzzy mid: منتصف, أواسط
    fuzzy end: أواخر, نهاية, ختام
    decade 20: عشرينيات, عشرينات
    decade 30: ثلاثينيات, ثلاثينات
    decade 40: أربعينيات, أربعينات
    decade 50: خمسينيات, خمسينات
    decade 60: ستينيات, ستينات
    decade 70: سبعينيات, سبعينات
    decade 80: ثمانينيات, ثمانينات
    decade 90: تسعينيات, تسعينات
    decadeWord: القرن الماضي, القرن العشرين
    era 0: م, ميلادي, ميلادية
    era 1: هـ, ه, هجري, هجرية, للهجرة
    glue: من, لشهر
    article: ال
    prep: في, خلال, أثناء, لعام, بعام, بتاريخ, حوالي, عشية
    from: من, منذ
    to: إلى, الى, حتى, و
    between: بين
    and: و
    or: أو
    since: منذ, اعتبارا من, ابتداء من
    until: حتى, لغاية
    before: قبل
    after: بعد
    at: الساعة, عند الساعة, في الساعة
    meridiem 0: صباحا, ص, فجرا
    meridiem 12: مساء, م, ظهرا, بعد الظهر, عصرا
    holiday fixed 12-25: عيد الميلاد
    holiday fixed 01-01: رأس السنة, رأس السنة الميلادية
    holiday fixed 05-01: عيد العمال
    holiday easter 0: عيد الفصح
    holiday hijri 09-00: رمضان, شهر رمضان
    holiday hijri 10-01: عيد الفطر
    holiday hijri 12-10: عيد الأضحى
    holiday hijri 01-10: عاشوراء
    holiday hijri 02-20: أربعينية الحسين, الأربعينية
    holiday hijri 03-12: المولد النبوي
    holiday persian 01-01: نوروز, النوروز
    hijriMonth 1: محرم
    hijriMonth 2: صفر?
    hijriMonth 3: ربيع الأول
    hijriMonth 4: ربيع الثاني, ربيع الآخر
    hijriMonth 5: جمادى الأولى
    hijriMonth 6: جمادى الثانية, جمادى الآخرة
    hijriMonth 7: رجب?
    hijriMonth 8: شعبان
    hijriMonth 9: رمضان
    hijriMonth 10: شوال
    hijriMonth 11: ذو القعدة, ذي القعدة
    hijriMonth 12: ذو الحجة, ذي الحجة
    about: نحو, حوالي, قرابة
    future: سوف, من المقرر, المقرر, يعتزم, من المتوقع, تنتهي
    past: سيطر, سيطرت, سيطروا, سبق
    plain: سنجار, سياسي, سيدات, سيناء, عمره, عمرها, العمر, القرار
    futurePrefix: سي, ست, سن, سأ
    """
}
