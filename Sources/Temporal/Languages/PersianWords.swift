/// The Persian words of dates; Documentation/date-languages.md explains the columns.
enum PersianWords {
  static let table = """
    stop: در, به, از, که, این, را, با, است, برای, آن, یک, خود, تا, بر, شد, بود, شده, هم, نیز, می, ها, های, پس, گفت, او, اما, یا, هر, سال, ماه, روز, هفته, گذشته, آینده, دیروز, امروز, فردا, پیش, ساعت, امسال, خواهد, شدند, کرد, دوشنبه, جمعه, نفر, چند, اکنون, حدود, بیش, ژوئیه, ژوئن, اوت, دسامبر, اکتبر, سپتامبر, مارس
    month 1: ژانویه
    month 2: فوریه
    month 3: مارس, مارچ
    month 4: آوریل
    month 5: مه?, می?
    month 6: ژوئن, جون?
    month 7: ژوئیه, جولای, ژوییه
    month 8: اوت, آگوست, اگست
    month 9: سپتامبر
    month 10: اکتبر
    month 11: نوامبر
    month 12: دسامبر
    persianMonth 1: فروردین
    persianMonth 2: اردیبهشت
    persianMonth 3: خرداد
    persianMonth 4: تیر?
    persianMonth 5: مرداد
    persianMonth 6: شهریور
    persianMonth 7: مهر?
    persianMonth 8: آبان?
    persianMonth 9: آذر?
    persianMonth 10: دی?
    persianMonth 11: بهمن
    persianMonth 12: اسفند
    weekday 1: دوشنبه, دو شنبه
    weekday 2: سه‌شنبه, سهشنبه
    weekday 3: چهارشنبه, چهار شنبه
    weekday 4: پنجشنبه, پنج‌شنبه
    weekday 5: جمعه
    weekday 6: شنبه
    weekday 7: یکشنبه, یک‌شنبه
    unit second: ثانیه
    unit minute: دقیقه
    unit hour: ساعت
    unit day: روز
    units day: روزها
    unit week: هفته
    units week: هفته‌ها
    unit weekend: آخر هفته
    unit month: ماه
    units month: ماه‌ها
    unit quarter: سه ماهه, سه‌ماهه
    unit half: نیمه, شش ماهه
    unit year: سال
    units year: سال‌ها
    unit decade: دهه
    unit century: قرن, سده
    season spring: بهار
    season summer: تابستان
    season autumn: پاییز
    season winter: زمستان
    part morning: صبح, بامداد
    part afternoon: بعدازظهر, بعد از ظهر, عصر
    part evening: شامگاه, غروب
    part night: شب
    day -2: پریروز
    day -1: دیروز
    day 0: امروز
    day 1: فردا
    day 2: پس‌فردا
    nightOf -1: دیشب
    nightOf 0: امشب
    yearOf -1: پارسال
    yearOf -2: پیرارسال
    yearOf 0: امسال
    number 1: یک
    number 2: دو
    number 3: سه
    number 4: چهار
    number 5: پنج
    number 6: شش
    number 7: هفت
    number 8: هشت
    number 9: نه
    number 10: ده
    number 11: یازده
    number 12: دوازده
    number 13: سیزده
    number 14: چهارده
    number 15: پانزده
    number 16: شانزده
    number 17: هفده
    number 18: هجده
    number 19: نوزده
    number 20: بیست
    number 30: سی
    number 40: چهل
    number 50: پنجاه
    number 60: شصت
    number 70: هفتاد
    number 80: هشتاد
    number 90: نود
    times 100: صد
    times 1000: هزار
    ordinal 1: اول, نخست, یکم
    ordinal 2: دوم
    ordinal 3: سوم
    ordinal 4: چهارم
    ordinal 5: پنجم
    ordinal 6: ششم
    ordinal 7: هفتم
    ordinal 8: هشتم
    ordinal 9: نهم
    ordinal 10: دهم
    ordinal 11: یازدهم
    ordinal 12: دوازدهم
    ordinal 13: سیزدهم
    ordinal 14: چهاردهم
    ordinal 15: پانزدهم
    ordinal 16: شانزدهم
    ordinal 17: هفدهم
    ordinal 18: هجدهم
    ordinal 19: نوزدهم
    ordinal 20: بیستم
    ordinal 21: بیست و یکم
    ordinal 22: بیست و دوم
    ordinal 23: بیست و سوم
    ordinal 24: بیست و چهارم
    ordinal 25: بیست و پنجم
    ordinal 26: بیست و ششم
    ordinal 27: بیست و هفتم
    ordinal 28: بیست و هشتم
    ordinal 29: بیست و نهم
    ordinal 30: سی‌ام
    ordinal 31: سی و یکم
    ordinalSuffix: م, ام
    relation last: گذشته, اخیر
    relation next: آینده
    relation this: این, جاری
    relation previous: قبل, پیشین
    relation following: بعد, بعدی
    relation same: همان, همین, آن
    ago 2: پیش, قبل
    within 3: تا
    later 2: بعد
    later 3: دیگر
    few: چند, چندین
    half: نیم
    every: هر
    set P1D: روزانه, هرروز
    set P1W: هفتگی
    set P1M: ماهانه
    reference present: اکنون, هم‌اکنون, حالا
    reference past: اخیرا, به تازگی
    reference future: به‌زودی, بزودی
    fuzzy start: اوایل, آغاز, ابتدای
    fuzzy mid: اواسط, نیمه
    fuzzy end: اواخر, پایان
    decadeWord: دهه
    era 0: میلادی, م
    era 2: شمسی, خورشیدی, ش
    era 1: قمری, هجری قمری
    glue: ام
    prep: در, طی, به, تا, روز
    from: از
    to: تا
    between: بین, میان
    and: و
    or: یا
    since: از
    until: تا
    before: قبل از, پیش از
    after: پس از, بعد از
    at: ساعت
    meridiem 0: صبح, بامداد
    meridiem 12: بعدازظهر, عصر, شب
    clockName 12: ظهر?
    clockName 24: نیمه‌شب
    holiday persian 01-01: نوروز
    holiday hijri 09-00: رمضان, ماه رمضان
    holiday hijri 10-01: عید فطر
    holiday hijri 12-10: عید قربان
    holiday hijri 01-10: عاشورا
    holiday hijri 01-09: تاسوعا
    holiday hijri 02-20: اربعین
    holiday fixed 12-25: کریسمس
    holiday fixed 05-01: روز کارگر
    hijriMonth 1: محرم
    hijriMonth 2: صفر?
    hijriMonth 3: ربیع‌الاول
    hijriMonth 7: رجب?
    hijriMonth 8: شعبان
    hijriMonth 9: رمضان
    hijriMonth 10: شوال
    hijriMonth 11: ذی‌القعده
    hijriMonth 12: ذی‌الحجه
    about: حدود, نزدیک به
    future: خواهد, خواهند, قرار است
    past: شد, شدند, کرد, کردند, بود, بودند, گفت, یافت, رفت
    plain: ساله, سن
    """
}
