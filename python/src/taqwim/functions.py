"""The functions of Taqwim on columns, for PySpark with and without Connect.

    from taqwim import functions as C

    df.groupBy(C.calendar_trunc("MONTH", "d", "jalali"))

A str is the name of a column where a date, a number or a text is wanted, as it is in
pyspark.sql.functions, and itself where a word of the query is: a calendar, a unit, a pattern, a
locale, a period. Dates and ints are themselves, and a Column may stand everywhere, such as lit() of
a text that is in no column. The two table functions take the session, and values only.

NULL for any argument gives NULL. An argument that is left out before one that is given has its
default. The module is generated from the table that both engines have the functions from.
"""

from __future__ import annotations

from datetime import date

from pyspark.sql import Column, DataFrame, SparkSession

from taqwim._columns import (
    ColumnOrDate,
    ColumnOrInt,
    ColumnOrLiteral,
    call,
    column,
    literal,
    table,
)

__all__ = [
    "calendar_add",
    "calendar_age",
    "calendar_axis",
    "calendar_between",
    "calendar_convert",
    "calendar_day",
    "calendar_day_name",
    "calendar_day_of_year",
    "calendar_diff",
    "calendar_dimension",
    "calendar_era",
    "calendar_fields",
    "calendar_is_leap_month",
    "calendar_is_leap_year",
    "calendar_key",
    "calendar_last_day",
    "calendar_month",
    "calendar_month_code",
    "calendar_month_key",
    "calendar_month_name",
    "calendar_next",
    "calendar_part",
    "calendar_quarter",
    "calendar_systems",
    "calendar_trunc",
    "calendar_unaxis",
    "calendar_window",
    "calendar_year",
    "from_calendar",
    "make_calendar_date",
    "taqwim_version",
    "to_calendar",
    "try_calendar_add",
    "try_from_calendar",
    "try_make_calendar_date",
    "try_to_calendar",
]


def to_calendar(
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    pattern: ColumnOrLiteral | None = None,
    locale: ColumnOrLiteral | None = None,
) -> Column:
    """The date in a calendar, as text yyyy-MM-dd in ASCII digits, or by a pattern. In the
    years 0 to 9999 the former sorts as the dates do. from_calendar reads either.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    pattern : Column or literal string, optional
        the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium,
        long or full for the pattern of the locale; or default
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.to_calendar("d", "jalali")).first()[0]
    '1403-01-01'
    >>> df.select(C.to_calendar("d", "jalali", "d MMMM yyyy")).first()[0]
    '1 Farvardin 1403'
    >>> df.select(C.to_calendar("d", "jalali", "d MMMM yyyy", "fa")).first()[0]
    '۱ فروردین ۱۴۰۳'
    >>> df = spark.createDataFrame([(date(2024, 5, 1),)], "d DATE")
    >>> df.select(C.to_calendar("d", "japanese", "long", "ja")).first()[0]
    '令和6年5月1日'
    >>> df = spark.createDataFrame([(date(2024, 6, 9),)], "d DATE")
    >>> df.select(C.to_calendar("d", "islamic-umalqura")).first()[0]
    '1445-12-03'
    >>> df = spark.createDataFrame([(None,)], "d DATE")
    >>> df.select(C.to_calendar("d", "jalali")).first()[0] is None
    True
    """
    return call("to_calendar", [column(d), literal(calendar)], (pattern, "default"), (locale, None))


def try_to_calendar(
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    pattern: ColumnOrLiteral | None = None,
    locale: ColumnOrLiteral | None = None,
) -> Column:
    """As to_calendar; NULL for a date outside the calendar's range.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    pattern : Column or literal string, optional
        the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium,
        long or full for the pattern of the locale; or default
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.try_to_calendar("d", "jalali")).first()[0]
    '1403-01-01'
    >>> df = spark.createDataFrame([(date(1800, 1, 1),)], "d DATE")
    >>> df.select(C.try_to_calendar("d", "islamic-umalqura")).first()[0] is None
    True
    """
    return call(
        "try_to_calendar",
        [column(d), literal(calendar)],
        (pattern, "default"),
        (locale, None),
    )


def from_calendar(
    text: ColumnOrInt,
    calendar: ColumnOrLiteral,
    pattern: ColumnOrLiteral | None = None,
    locale: ColumnOrLiteral | None = None,
    years: ColumnOrLiteral | None = None,
) -> Column:
    """The DATE of a date that is written in a calendar, as people type it: year, month and
    day with - / or . between them, eight digits, 2024年5月1日, or an era as in S49.9.24,
    平成元/6/3 and 民國113年7月12日; in any digits. The year comes first and is written in full.
    With a pattern, as the pattern says. A year of 1900 to 2100 in a calendar where it is
    not of our time is refused: it most likely is a Gregorian one.

    Parameters
    ----------
    text : Column, column name or int
        the date: without a pattern y-M-d, y/M/d, y.M.d, yyyyMMdd or yyyMMdd in any decimal
        digits, or with 年, 月 and 日, also with an era; or a key as an INT
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    pattern : Column or literal string, optional
        the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium,
        long or full for the pattern of the locale; or default
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits
    years : Column or literal string, optional
        the years that are taken, such as '1350..1449', which also tells the century of yy;
        or 'any'. By default all but years that most likely are Gregorian ones

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([("1403-01-01",)], "text STRING")
    >>> df.select(C.from_calendar("text", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    >>> df = spark.createDataFrame([("1 Farvardin 1403",)], "text STRING")
    >>> df.select(C.from_calendar("text", "jalali", "d MMMM yyyy")).first()[0]
    datetime.date(2024, 3, 20)
    >>> df = spark.createDataFrame([("14 خرداد 1400",)], "text STRING")
    >>> df.select(C.from_calendar("text", "jalali", "d MMMM yyyy", "fa")).first()[0]
    datetime.date(2021, 6, 4)
    >>> df = spark.createDataFrame([("95/06/11",)], "text STRING")
    >>> df.select(C.from_calendar("text", "jalali", "yy/M/d", "und", "1350..1449")).first()[0]
    datetime.date(2016, 9, 1)
    >>> df = spark.createDataFrame([("۱۴۰۳/۱/۱",)], "text STRING")
    >>> df.select(C.from_calendar("text", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    >>> df = spark.createDataFrame([(14030101,)], "text INT")
    >>> df.select(C.from_calendar("text", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    """
    return call(
        "from_calendar",
        [column(text), literal(calendar)],
        (pattern, "default"),
        (locale, "und"),
        (years, None),
    )


def try_from_calendar(
    text: ColumnOrInt,
    calendar: ColumnOrLiteral,
    pattern: ColumnOrLiteral | None = None,
    locale: ColumnOrLiteral | None = None,
    years: ColumnOrLiteral | None = None,
) -> Column:
    """As from_calendar; NULL for what is not a date of the calendar.

    Parameters
    ----------
    text : Column, column name or int
        the date: without a pattern y-M-d, y/M/d, y.M.d, yyyyMMdd or yyyMMdd in any decimal
        digits, or with 年, 月 and 日, also with an era; or a key as an INT
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    pattern : Column or literal string, optional
        the letters of Spark's datetime patterns, such as 'd MMMM yyyy'; or short, medium,
        long or full for the pattern of the locale; or default
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits
    years : Column or literal string, optional
        the years that are taken, such as '1350..1449', which also tells the century of yy;
        or 'any'. By default all but years that most likely are Gregorian ones

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([("1402-12-29",)], "text STRING")
    >>> df.select(C.try_from_calendar("text", "jalali")).first()[0]
    datetime.date(2024, 3, 19)
    >>> df = spark.createDataFrame([("1402-12-30",)], "text STRING")
    >>> df.select(C.try_from_calendar("text", "jalali")).first()[0] is None
    True
    """
    return call(
        "try_from_calendar",
        [column(text), literal(calendar)],
        (pattern, "default"),
        (locale, "und"),
        (years, None),
    )


def make_calendar_date(
    year: ColumnOrInt,
    month: ColumnOrInt,
    day: ColumnOrInt,
    calendar: ColumnOrLiteral,
) -> Column:
    """The DATE of a year, month and day of a calendar.

    Parameters
    ----------
    year : Column, column name or int
        the year
    month : Column, column name or int
        the ordinal of the month in the year, or a month code such as '05L'
    day : Column, column name or int
        the day of the month
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([(1403, 1, 1)], "year INT, month INT, day INT")
    >>> df.select(C.make_calendar_date("year", "month", "day", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    >>> df = spark.createDataFrame([(1403, "01", 1)], "year INT, month STRING, day INT")
    >>> df.select(C.make_calendar_date("year", "month", "day", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    """
    return call("make_calendar_date", [column(year), column(month), column(day), literal(calendar)])


def try_make_calendar_date(
    year: ColumnOrInt,
    month: ColumnOrInt,
    day: ColumnOrInt,
    calendar: ColumnOrLiteral,
) -> Column:
    """As make_calendar_date; NULL for what is not a date of the calendar.

    Parameters
    ----------
    year : Column, column name or int
        the year
    month : Column, column name or int
        the ordinal of the month in the year, or a month code such as '05L'
    day : Column, column name or int
        the day of the month
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([(1402, 12, 29)], "year INT, month INT, day INT")
    >>> df.select(C.try_make_calendar_date("year", "month", "day", "jalali")).first()[0]
    datetime.date(2024, 3, 19)
    >>> df = spark.createDataFrame([(1402, 12, 30)], "year INT, month INT, day INT")
    >>> df.select(C.try_make_calendar_date("year", "month", "day", "jalali")).first()[0] is None
    True
    """
    return call(
        "try_make_calendar_date",
        [column(year), column(month), column(day), literal(calendar)],
    )


def calendar_convert(
    text: ColumnOrInt,
    from_calendar: ColumnOrLiteral,
    to_calendar: ColumnOrLiteral,
) -> Column:
    """The default text in one calendar of a date that is written in another.

    Parameters
    ----------
    text : Column, column name or int
        the date: without a pattern y-M-d, y/M/d, y.M.d, yyyyMMdd or yyyMMdd in any decimal
        digits, or with 年, 月 and 日, also with an era; or a key as an INT
    from_calendar : Column or literal string
        the calendar that the text is of
    to_calendar : Column or literal string
        the calendar of the result

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([("1403-01-01",)], "text STRING")
    >>> df.select(C.calendar_convert("text", "jalali", "islamic-umalqura")).first()[0]
    '1445-09-10'
    >>> df = spark.createDataFrame([(14030101,)], "text INT")
    >>> df.select(C.calendar_convert("text", "jalali", "gregorian")).first()[0]
    '2024-03-20'
    """
    return call("calendar_convert", [column(text), literal(from_calendar), literal(to_calendar)])


def calendar_year(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The year in a calendar. It never decreases with the date.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 19),)], "d DATE")
    >>> df.select(C.calendar_year("d", "jalali")).first()[0]
    1402
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_year("d", "jalali")).first()[0]
    1403
    """
    return call("calendar_year", [column(d), literal(calendar)])


def calendar_quarter(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The quarter of a calendar's year, 1 to 4, of three months each.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 19),)], "d DATE")
    >>> df.select(C.calendar_quarter("d", "jalali")).first()[0]
    4
    >>> df = spark.createDataFrame([(date(2024, 6, 20),)], "d DATE")
    >>> df.select(C.calendar_quarter("d", "jalali")).first()[0]
    1
    """
    return call("calendar_quarter", [column(d), literal(calendar)])


def calendar_month(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The ordinal of the month in a calendar's year, from 1.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 6, 9),)], "d DATE")
    >>> df.select(C.calendar_month("d", "islamic-umalqura")).first()[0]
    12
    """
    return call("calendar_month", [column(d), literal(calendar)])


def calendar_day(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The day of the month in a calendar.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 19),)], "d DATE")
    >>> df.select(C.calendar_day("d", "jalali")).first()[0]
    29
    """
    return call("calendar_day", [column(d), literal(calendar)])


def calendar_day_of_year(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The day of the year in a calendar, from 1.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2025, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_day_of_year("d", "jalali")).first()[0]
    366
    """
    return call("calendar_day_of_year", [column(d), literal(calendar)])


def calendar_key(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The date in a calendar as a number yyyymmdd, for keys of warehouses. The month is its
    ordinal in the year.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_key("d", "jalali")).first()[0]
    14030101
    """
    return call("calendar_key", [column(d), literal(calendar)])


def calendar_month_key(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The year and month in a calendar as a number yyyymm, for partitions.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_month_key("d", "jalali")).first()[0]
    140301
    """
    return call("calendar_month_key", [column(d), literal(calendar)])


def calendar_part(
    unit: ColumnOrLiteral,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    week_start: ColumnOrLiteral | None = None,
) -> Column:
    """A field of the date in a calendar. WEEK is the week of the calendar's own year,
    WEEK_YEAR the year that it belongs to. DAY_OF_WEEK is 1 for the first day of the week.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF, YEAR, WEEK_YEAR, DAY_OF_WEEK, DAY_OF_YEAR,
        ERA_YEAR, DAYS_IN_MONTH, DAYS_IN_YEAR or MONTHS_IN_YEAR
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    week_start : Column or literal string, optional
        a weekday, of which the first week of a year has four days, or a locale such as
        'fa-IR', whose region has its own rule; by default MONDAY, in a calendar of whole
        weeks its own

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 19),)], "d DATE")
    >>> df.select(C.calendar_part("DAYS_IN_YEAR", "d", "jalali")).first()[0]
    365
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_part("DAY_OF_WEEK", "d", "jalali")).first()[0]
    3
    >>> df.select(C.calendar_part("WEEK", "d", "jalali", "SATURDAY")).first()[0]
    53
    >>> df.select(C.calendar_part("WEEK_YEAR", "d", "jalali", "SATURDAY")).first()[0]
    1402
    """
    return call("calendar_part", [literal(unit), column(d), literal(calendar)], (week_start, None))


def calendar_month_name(
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    locale: ColumnOrLiteral | None = None,
    style: ColumnOrLiteral | None = None,
) -> Column:
    """The name of the month in a calendar, from Unicode CLDR where it has one.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits
    style : Column or literal string, optional
        long, which is the default, short or narrow, as a name by itself has it, or
        long-format, short-format or narrow-format, as it is within a date

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_month_name("d", "jalali")).first()[0]
    'Farvardin'
    >>> df.select(C.calendar_month_name("d", "jalali", "fa")).first()[0]
    'فروردین'
    >>> df.select(C.calendar_month_name("d", "gregorian", "ru", "long-format")).first()[0]
    'марта'
    """
    return call(
        "calendar_month_name",
        [column(d), literal(calendar)],
        (locale, "und"),
        (style, None),
    )


def calendar_day_name(
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    locale: ColumnOrLiteral | None = None,
    style: ColumnOrLiteral | None = None,
) -> Column:
    """The name of the weekday, from Unicode CLDR.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    locale : Column or literal string, optional
        whose words and digits, such as 'fa' or 'fa-u-nu-latn'; 'und', the default, is
        English words and ASCII digits
    style : Column or literal string, optional
        long, which is the default, short or narrow, as a name by itself has it, or
        long-format, short-format or narrow-format, as it is within a date

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_day_name("d", "jalali")).first()[0]
    'Wednesday'
    >>> df.select(C.calendar_day_name("d", "jalali", "fa")).first()[0]
    'چهارشنبه'
    >>> df.select(C.calendar_day_name("d", "gregorian", "de", "short")).first()[0]
    'Mi'
    """
    return call("calendar_day_name", [column(d), literal(calendar)], (locale, "und"), (style, None))


def calendar_era(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The code of the era of the date; NULL in a calendar without eras.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2019, 5, 1),)], "d DATE")
    >>> df.select(C.calendar_era("d", "japanese")).first()[0]
    'reiwa'
    >>> df = spark.createDataFrame([(date(2024, 2, 10),)], "d DATE")
    >>> df.select(C.calendar_era("d", "chinese")).first()[0] is None
    True
    """
    return call("calendar_era", [column(d), literal(calendar)])


def calendar_month_code(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The code of the month in a calendar: M and its number, and an L for the leap month
    that follows the month of that number.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        STRING

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 10),)], "d DATE")
    >>> df.select(C.calendar_month_code("d", "hebrew")).first()[0]
    'M05L'
    >>> df = spark.createDataFrame([(date(2024, 3, 11),)], "d DATE")
    >>> df.select(C.calendar_month_code("d", "hebrew")).first()[0]
    'M06'
    """
    return call("calendar_month_code", [column(d), literal(calendar)])


def calendar_is_leap_year(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """Whether the calendar's year has a leap day or leap month.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        BOOLEAN

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_is_leap_year("d", "jalali")).first()[0]
    True
    >>> df = spark.createDataFrame([(date(2025, 3, 21),)], "d DATE")
    >>> df.select(C.calendar_is_leap_year("d", "jalali")).first()[0]
    False
    """
    return call("calendar_is_leap_year", [column(d), literal(calendar)])


def calendar_is_leap_month(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """Whether the month in a calendar is a leap month.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        BOOLEAN

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 10),)], "d DATE")
    >>> df.select(C.calendar_is_leap_month("d", "hebrew")).first()[0]
    True
    >>> df = spark.createDataFrame([(date(2024, 3, 11),)], "d DATE")
    >>> df.select(C.calendar_is_leap_month("d", "hebrew")).first()[0]
    False
    """
    return call("calendar_is_leap_month", [column(d), literal(calendar)])


def calendar_fields(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """All fields of the date in a calendar, from one conversion. A field that the calendar
    does not have is NULL.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        a STRUCT of

        - key (INT): the date as yyyymmdd, the month by its ordinal; NULL beyond INT
        - month_key (INT): the year and month as yyyymm; NULL where key is
        - year (INT): the year; it never decreases with the date
        - half (INT): the half of the year, 1 or 2; NULL if the calendar has none
        - quarter (INT): the quarter of the year, 1 to 4; NULL if the calendar has none
        - month (INT): the ordinal of the month in the year, from 1
        - month_code (STRING): the code of the month, such as M05, or M05L for the leap
          month after it
        - day (INT): the day of the month
        - day_of_year (INT): the day of the year, from 1
        - day_of_week (INT): the number of the day in its week, from 1
        - week (INT): the number of the week in week_year; NULL if that is before the range
        - week_year (INT): the year that the week belongs to
        - era (STRING): the code of the era; NULL in a calendar without eras
        - era_year (INT): the year of the era; without eras, the year
        - is_leap_month (BOOLEAN): whether the month is a leap month
        - is_leap_year (BOOLEAN): whether the year has a leap day or leap month
        - days_in_month (INT): the number of days of the month
        - days_in_year (INT): the number of days of the year
        - months_in_year (INT): the number of months of the year

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 6, 9),)], "d DATE")
    >>> df.select(C.calendar_fields("d", "islamic-umalqura")["month_key"]).first()[0]
    144512
    >>> df = spark.createDataFrame([(date(2024, 2, 10),)], "d DATE")
    >>> df.select(C.calendar_fields("d", "hebrew")["month_code"]).first()[0]
    'M05L'
    >>> df = spark.createDataFrame([(None,)], "d DATE")
    >>> df.select(C.calendar_fields("d", "jalali")["days_in_month"]).first()[0] is None
    True
    """
    return call("calendar_fields", [column(d), literal(calendar)])


def calendar_trunc(
    unit: ColumnOrLiteral,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    week_start: ColumnOrLiteral | None = None,
) -> Column:
    """The first day of the unit of a calendar that the date belongs to; of a TIMESTAMP, the
    first instant of that day in the session's time zone.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    d : Column, column name, date or datetime
        a DATE or a TIMESTAMP
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    week_start : Column or literal string, optional
        a weekday, of which the first week of a year has four days, or a locale such as
        'fa-IR', whose region has its own rule; by default MONDAY, in a calendar of whole
        weeks its own

    Returns
    -------
    Column
        the type of `d`

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 4, 1),)], "d DATE")
    >>> df.select(C.calendar_trunc("MONTH", "d", "jalali")).first()[0]
    datetime.date(2024, 3, 20)
    >>> df = spark.createDataFrame([(date(2024, 3, 19),)], "d DATE")
    >>> df.select(C.calendar_trunc("YEAR", "d", "jalali")).first()[0]
    datetime.date(2023, 3, 21)
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_trunc("WEEK", "d", "jalali", "SATURDAY")).first()[0]
    datetime.date(2024, 3, 16)
    """
    return call("calendar_trunc", [literal(unit), column(d), literal(calendar)], (week_start, None))


def calendar_last_day(
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    unit: ColumnOrLiteral | None = None,
    week_start: ColumnOrLiteral | None = None,
) -> Column:
    """The last day of the unit of a calendar that the date belongs to.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    unit : Column or literal string, optional
        the unit, of which MONTH is the default
    week_start : Column or literal string, optional
        a weekday, of which the first week of a year has four days, or a locale such as
        'fa-IR', whose region has its own rule; by default MONDAY, in a calendar of whole
        weeks its own

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 1),)], "d DATE")
    >>> df.select(C.calendar_last_day("d", "jalali")).first()[0]
    datetime.date(2024, 3, 19)
    >>> df = spark.createDataFrame([(date(2024, 4, 1),)], "d DATE")
    >>> df.select(C.calendar_last_day("d", "jalali", "YEAR")).first()[0]
    datetime.date(2025, 3, 20)
    """
    return call(
        "calendar_last_day",
        [column(d), literal(calendar)],
        (unit, "MONTH"),
        (week_start, None),
    )


def calendar_next(
    unit: ColumnOrLiteral,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    week_start: ColumnOrLiteral | None = None,
) -> Column:
    """The first day of the next unit of a calendar, which is the end of the unit that the
    date belongs to, itself not included.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    week_start : Column or literal string, optional
        a weekday, of which the first week of a year has four days, or a locale such as
        'fa-IR', whose region has its own rule; by default MONDAY, in a calendar of whole
        weeks its own

    Returns
    -------
    Column
        DATE

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_next("MONTH", "d", "jalali")).first()[0]
    datetime.date(2024, 4, 20)
    >>> df = spark.createDataFrame([(date(2024, 4, 1),)], "d DATE")
    >>> df.select(C.calendar_next("YEAR", "d", "jalali")).first()[0]
    datetime.date(2025, 3, 21)
    """
    return call("calendar_next", [literal(unit), column(d), literal(calendar)], (week_start, None))


def calendar_window(
    unit: ColumnOrLiteral,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
    week_start: ColumnOrLiteral | None = None,
) -> Column:
    """The unit of a calendar that the date belongs to, as a half-open interval. In a
    streaming query of Spark it is a window of event time, as that of its function window.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    d : Column, column name, date or datetime
        a DATE or a TIMESTAMP
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    week_start : Column or literal string, optional
        a weekday, of which the first week of a year has four days, or a locale such as
        'fa-IR', whose region has its own rule; by default MONDAY, in a calendar of whole
        weeks its own

    Returns
    -------
    Column
        a STRUCT of

        - start (the type of `d`): the first day of the period; of a TIMESTAMP, the first
          instant of that day
        - end (the type of `d`): the start of the next period, which is not in this one

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 4, 1),)], "d DATE")
    >>> df.select(C.calendar_window("MONTH", "d", "jalali")["start"]).first()[0]
    datetime.date(2024, 3, 20)
    >>> df.select(C.calendar_window("MONTH", "d", "jalali")["end"]).first()[0]
    datetime.date(2024, 4, 20)
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_window("WEEK", "d", "jalali", "SATURDAY")["end"]).first()[0]
    datetime.date(2024, 3, 23)
    >>> df = spark.createDataFrame([(None,)], "d DATE")
    >>> df.select(C.calendar_window("YEAR", "d", "jalali")["start"]).first()[0] is None
    True
    """
    return call(
        "calendar_window",
        [literal(unit), column(d), literal(calendar)],
        (week_start, None),
    )


def calendar_axis(d: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The date laid out on an axis on which every month of any calendar takes 50 days, a
    quarter 250, a half 500 and a year 1000, for windows of fixed length such as Flink's
    TUMBLE. The result is no date; calendar_unaxis is the way back. Of a TIMESTAMP, the axis
    goes on from the first instant of the month in the session's time zone.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE or a TIMESTAMP
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        TIMESTAMP without time zone

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_axis("d", "jalali")).first()[0]
    datetime.datetime(2120, 8, 2, 0, 0)
    >>> df = spark.createDataFrame([(date(2024, 4, 20),)], "d DATE")
    >>> df.select(C.calendar_axis("d", "jalali")).first()[0]
    datetime.datetime(2120, 9, 21, 0, 0)
    """
    return call("calendar_axis", [column(d), literal(calendar)])


def calendar_unaxis(axis: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The date and time, in the time zone of what has been laid out, of a place on the axis
    of calendar_axis. Where a window begins or ends, it is the first instant of the next
    month; elsewhere behind the end of a month, its last millisecond.

    Parameters
    ----------
    axis : Column, column name, date or datetime
        what calendar_axis gave, or a window of it begins or ends with
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        TIMESTAMP without time zone

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2120, 9, 21),)], "axis DATE")
    >>> df.select(C.calendar_unaxis("axis", "jalali")).first()[0]
    datetime.datetime(2024, 4, 20, 0, 0)
    >>> df = spark.createDataFrame([(date(2120, 9, 20),)], "axis DATE")
    >>> df.select(C.calendar_unaxis("axis", "jalali")).first()[0]
    datetime.datetime(2024, 4, 19, 23, 59, 59, 999000)
    """
    return call("calendar_unaxis", [column(axis), literal(calendar)])


def calendar_add(
    unit: ColumnOrLiteral,
    n: ColumnOrInt,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
) -> Column:
    """The date a number of units of a calendar later. Where the month is too short for the
    day, its last day. A TIMESTAMP keeps its time of the day.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    n : Column, column name or int
        how many units, negative for earlier
    d : Column, column name, date or datetime
        a DATE or a TIMESTAMP
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        the type of `d`

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 9, 21),)], "d DATE")
    >>> df.select(C.calendar_add("MONTH", 1, "d", "jalali")).first()[0]
    datetime.date(2024, 10, 21)
    >>> df = spark.createDataFrame([(date(2025, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_add("YEAR", 1, "d", "jalali")).first()[0]
    datetime.date(2026, 3, 20)
    """
    return call("calendar_add", [literal(unit), column(n), column(d), literal(calendar)])


def try_calendar_add(
    unit: ColumnOrLiteral,
    n: ColumnOrInt,
    d: ColumnOrDate,
    calendar: ColumnOrLiteral,
) -> Column:
    """As calendar_add; NULL for a result outside the calendar's range.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    n : Column, column name or int
        how many units, negative for earlier
    d : Column, column name, date or datetime
        a DATE or a TIMESTAMP
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        the type of `d`

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2025, 3, 20),)], "d DATE")
    >>> df.select(C.try_calendar_add("YEAR", 1, "d", "jalali")).first()[0]
    datetime.date(2026, 3, 20)
    >>> df.select(C.try_calendar_add("YEAR", 600, "d", "jalali")).first()[0] is None
    True
    """
    return call("try_calendar_add", [literal(unit), column(n), column(d), literal(calendar)])


def calendar_diff(
    unit: ColumnOrLiteral,
    a: ColumnOrDate,
    b: ColumnOrDate,
    calendar: ColumnOrLiteral,
) -> Column:
    """The whole units of a calendar from a to b, negative if b is earlier.

    Parameters
    ----------
    unit : Column or literal string
        DAY, WEEK, MONTH, QUARTER, HALF or YEAR
    a : Column, column name, date or datetime
        the DATE to count from
    b : Column, column name, date or datetime
        the DATE to count to
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        BIGINT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 3, 20), date(2025, 3, 21))], "a DATE, b DATE")
    >>> df.select(C.calendar_diff("MONTH", "a", "b", "jalali")).first()[0]
    12
    >>> df = spark.createDataFrame([(date(2024, 3, 20), date(2025, 3, 20))], "a DATE, b DATE")
    >>> df.select(C.calendar_diff("YEAR", "a", "b", "jalali")).first()[0]
    0
    """
    return call("calendar_diff", [literal(unit), column(a), column(b), literal(calendar)])


def calendar_age(birth: ColumnOrDate, on: ColumnOrDate, calendar: ColumnOrLiteral) -> Column:
    """The whole years of a calendar since birth. Before birth it is negative, -1 in the
    year before, so that nobody unborn is of age 0.

    Parameters
    ----------
    birth : Column, column name, date or datetime
        the DATE of birth
    on : Column, column name, date or datetime
        the DATE on which the age is wanted
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        INT

    Examples
    --------
    >>> df = spark.createDataFrame([(date(1994, 3, 21), date(2024, 3, 20))], "birth DATE, on DATE")
    >>> df.select(C.calendar_age("birth", "on", "jalali")).first()[0]
    30
    >>> df = spark.createDataFrame([(date(1995, 5, 31), date(2024, 7, 7))], "birth DATE, on DATE")
    >>> df.select(C.calendar_age("birth", "on", "islamic-umalqura")).first()[0]
    30
    """
    return call("calendar_age", [column(birth), column(on), literal(calendar)])


def calendar_between(
    d: ColumnOrDate,
    from_: ColumnOrLiteral,
    to: ColumnOrLiteral,
    calendar: ColumnOrLiteral,
) -> Column:
    """Whether the date is from the first day of one period of a calendar to the last day of
    another. If from is after to, no date is.

    Parameters
    ----------
    d : Column, column name, date or datetime
        a DATE; a TIMESTAMP is first taken to a DATE
    from_ : Column or literal string
        a year, half, quarter, month or day such as '1403', '1403-H1', '1403-Q2', '1403-07'
        or '1403-07-05'
    to : Column or literal string
        as from; its last day is included
    calendar : Column or literal string
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'

    Returns
    -------
    Column
        BOOLEAN

    Examples
    --------
    >>> df = spark.createDataFrame([(date(2024, 9, 22),)], "d DATE")
    >>> df.select(C.calendar_between("d", "1403-07", "1403-07", "jalali")).first()[0]
    True
    >>> df = spark.createDataFrame([(date(2024, 10, 22),)], "d DATE")
    >>> df.select(C.calendar_between("d", "1403-07", "1403-07", "jalali")).first()[0]
    False
    >>> df = spark.createDataFrame([(date(2025, 3, 20),)], "d DATE")
    >>> df.select(C.calendar_between("d", "1403", "1403", "jalali")).first()[0]
    True
    """
    return call("calendar_between", [column(d), literal(from_), literal(to), literal(calendar)])


def calendar_dimension(
    spark: SparkSession,
    from_: date | str,
    to: date | str,
    calendar: str,
    locale: str | None = None,
) -> DataFrame:
    """A row for every day from one to another, as the date dimension of a warehouse has it.
    If the last day is before the first, or an argument is NULL, there are no rows.

    Parameters
    ----------
    spark : SparkSession
    from_ : date, or str as in ISO 8601
        the first day
    to : date, or str as in ISO 8601
        the last day
    calendar : str
        the name of a calendar, of which calendar_systems() has the list, or a specification
        such as 'fiscal(jalali, start=7)'
    locale : str, optional
        whose names and weeks, such as 'fa'; 'und', the default, is English names and the
        calendar's own weeks, or those of ISO 8601

    Returns
    -------
    DataFrame
        with the columns

        - date (DATE): the day
        - date_text (STRING): to_calendar(date, calendar)
        - date_long_text (STRING): to_calendar(date, calendar, 'long', locale)
        - day_key (INT): the date as yyyymmdd, the month by its ordinal; NULL beyond INT
        - month_key (INT): the year and month as yyyymm; NULL where key is
        - year (INT): the year; it never decreases with the date
        - half (INT): the half of the year, 1 or 2; NULL if the calendar has none
        - quarter (INT): the quarter of the year, 1 to 4; NULL if the calendar has none
        - month (INT): the ordinal of the month in the year, from 1
        - month_code (STRING): the code of the month, such as M05, or M05L for the leap
          month after it
        - day (INT): the day of the month
        - day_of_year (INT): the day of the year, from 1
        - day_of_week (INT): the number of the day in its week, from 1
        - week (INT): the number of the week in week_year; NULL if that is before the range
        - week_year (INT): the year that the week belongs to
        - era (STRING): the code of the era; NULL in a calendar without eras
        - era_year (INT): the year of the era; without eras, the year
        - is_leap_month (BOOLEAN): whether the month is a leap month
        - is_leap_year (BOOLEAN): whether the year has a leap day or leap month
        - days_in_month (INT): the number of days of the month
        - days_in_year (INT): the number of days of the year
        - months_in_year (INT): the number of months of the year
        - quarter_name (STRING): the name of the quarter in the locale; NULL if the calendar
          has none
        - month_name (STRING): the name of the month in the locale
        - month_short_name (STRING): the short name of the month
        - day_name (STRING): the name of the weekday in the locale
        - day_short_name (STRING): the short name of the weekday
        - first_day_of_week (DATE): the first day of the week, by the locale's custom; in a
          calendar of whole weeks its own
        - last_day_of_week (DATE): the last day of the week
        - first_day_of_month (DATE): the first day of the month
        - last_day_of_month (DATE): the last day of the month
        - first_day_of_quarter (DATE): the first day of the quarter; NULL if the calendar
          has none
        - last_day_of_quarter (DATE): the last day of the quarter; NULL if the calendar has
          none
        - first_day_of_half (DATE): the first day of the half; NULL if the calendar has none
        - last_day_of_half (DATE): the last day of the half; NULL if the calendar has none
        - first_day_of_year (DATE): the first day of the year
        - last_day_of_year (DATE): the last day of the year
        - days_left_in_month (INT): the days of the month after this one
        - days_left_in_quarter (INT): the days of the quarter after this one; NULL if the
          calendar has none
        - days_left_in_half (INT): the days of the half after this one; NULL if the calendar
          has none
        - days_left_in_year (INT): the days of the year after this one
        - previous_year_same_day (DATE): calendar_add('YEAR', -1, date, calendar); NULL if
          that is before the range

    Examples
    --------
    >>> days = C.calendar_dimension(spark, date(2024, 3, 19), date(2024, 3, 20), "jalali")
    >>> days.select("date_text").collect()
    [Row(date_text='1402-12-29'), Row(date_text='1403-01-01')]
    >>> days.select("days_left_in_month").collect()
    [Row(days_left_in_month=0), Row(days_left_in_month=30)]
    """
    return table(spark, "calendar_dimension", [from_, to, calendar], (locale, None))


def calendar_systems(spark: SparkSession) -> DataFrame:
    """The calendars: id, aliases, kind, range in its own years and as dates, version of the
    data, source.

    Parameters
    ----------
    spark : SparkSession

    Returns
    -------
    DataFrame
        with the columns

        - id (STRING): the name
        - aliases (ARRAY of STRING): further names
        - kind (STRING): solar, lunar, lunisolar or count
        - first_year (INT): the first year of the range, in its own count
        - last_year (INT): the last year of the range
        - first_day (STRING): the first day of the range, as in ISO 8601
        - last_day (STRING): the last day of the range
        - data_version (STRING): changes when the date of any day changes
        - source (STRING): the authority, and the first year that is a forecast
    """
    return table(spark, "calendar_systems", [])


def taqwim_version() -> Column:
    """The version of Taqwim.

    Returns
    -------
    Column
        STRING
    """
    return call("taqwim_version", [])
