namespace Archivist.Searching;

/// <summary>Days from one to another, both included.</summary>
internal readonly record struct DateRange(DateOnly From, DateOnly To)
{
    public static DateRange OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static DateRange OfMonth(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static DateRange OfDay(DateOnly day) => new(day, day);
}
