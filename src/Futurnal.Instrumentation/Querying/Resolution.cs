using System.Collections.Immutable;
using System.Globalization;

namespace Futurnal.Instrumentation;

/// <summary>Divides a range of time into the buckets of an answer. Immutable and thread-safe.</summary>
public sealed class Resolution
{
    /// <summary>The greatest number of buckets that a range may be divided into.</summary>
    public const int MaxBuckets = 100_000;

    private const long Second = 1000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly long[] Steps =
    [
        Second, 5 * Second, 10 * Second, 30 * Second, Minute, 5 * Minute, 10 * Minute, 15 * Minute, 30 * Minute,
        Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour, Day, 7 * Day, 28 * Day, 364 * Day,
    ];

    private readonly long _width;
    private readonly int _most;
    private readonly TimeZoneInfo? _zone;

    private Resolution(long width, int most, TimeZoneInfo? zone)
    {
        _width = width;
        _most = most;
        _zone = zone;
    }

    /// <summary>Gets the resolution that leaves a range whole: one bucket.</summary>
    public static Resolution Whole { get; } = new(0, 0, null);

    /// <summary>Divides at the multiples of a width since 1970 in UTC; the first and the last bucket are cut at the ends of the range.</summary>
    /// <param name="width">The width, in whole milliseconds from one up.</param>
    /// <returns>The resolution.</returns>
    /// <exception cref="ArgumentException">The width is not of whole milliseconds, or not above zero.</exception>
    public static Resolution Every(TimeSpan width) => new(Milliseconds(width), 0, null);

    /// <summary>
    /// Divides by the clock of a time zone: anew from the beginning of each of its days, or into days, each as long as it is there:
    /// 23, 24, 24.5 or 25 hours. Several days are counted so that seven begin on a Monday.
    /// </summary>
    /// <param name="width">The width, in whole milliseconds: such that a day of 24 hours is a multiple of it, or whole days.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The resolution.</returns>
    /// <exception cref="ArgumentException">The width does not divide a day and is not made of days.</exception>
    public static Resolution Every(TimeSpan width, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var milliseconds = Milliseconds(width);
        return Day % milliseconds == 0 || milliseconds % Day == 0
            ? new(milliseconds, 0, zone)
            : throw new ArgumentException($"A resolution of {Show(milliseconds)} neither divides a day nor is made of days; leave the time zone out, or choose one that does.", nameof(width));
    }

    /// <summary>Divides into the finest buckets that are not too many: of 1, 5, 10 or 30 seconds or minutes, 15 minutes, 1, 2, 3, 6 or 12 hours, days, or weeks.</summary>
    /// <param name="most">How many buckets at most, 1 to <see cref="MaxBuckets"/>.</param>
    /// <param name="zone">The time zone whose clock divides, as <see cref="Every(TimeSpan, TimeZoneInfo)"/> does it; <see langword="null"/> for UTC.</param>
    /// <returns>The resolution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not in its range.</exception>
    public static Resolution Automatic(int most = 400, TimeZoneInfo? zone = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MaxBuckets);
        return new(0, most, zone);
    }

    /// <summary>Divides a range.</summary>
    /// <param name="range">The range, within the years 1970 to 9998.</param>
    /// <returns>The buckets, in order and without gaps between them; none of an empty range.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxBuckets"/>, or the range is not within these years.</exception>
    public ImmutableArray<TimeRange> Divide(TimeRange range)
    {
        var (from, to) = range;
        if (from >= to)
        {
            return [];
        }

        if (from < 0 || to > LocalDays.End)
        {
            throw new ArgumentException("The range is not within the years 1970 to 9998.", nameof(range));
        }

        return _most > 0 ? DivideFinely(range) : _width == 0 ? [range] : Divide(range, _width);
    }

    private ImmutableArray<TimeRange> DivideFinely(TimeRange range)
    {
        foreach (var width in Steps)
        {
            // A day of 25 hours, or one that an end cuts, may make more buckets than the length tells.
            if (Count(range, width) <= _most + 1L && Divide(range, width) is var buckets && buckets.Length <= _most)
            {
                return buckets;
            }
        }

        return [range];
    }

    private ImmutableArray<TimeRange> Divide(TimeRange range, long width)
    {
        var count = Count(range, width);
        if (count > MaxBuckets)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The range makes {count} buckets of {Show(width)}, more than {MaxBuckets}; ask for a coarser resolution or a shorter range."),
                nameof(range));
        }

        return _zone is null && (width <= Day || _most == 0)
            ? Uniform(range.FromMs, range.ToMs, width, (int)count)
            : ByClock(range.FromMs, range.ToMs, width, _zone ?? TimeZoneInfo.Utc);
    }

    private static long Count(TimeRange range, long width) => ((range.ToMs - 1) / width) - (range.FromMs / width) + 1;

    private static ImmutableArray<TimeRange> Uniform(long from, long to, long width, int count)
    {
        var buckets = ImmutableArray.CreateBuilder<TimeRange>(count);
        while (from < to)
        {
            var next = Math.Min(to, from - (from % width) + width);
            buckets.Add(new TimeRange(from, next));
            from = next;
        }

        return buckets.MoveToImmutable();
    }

    private static ImmutableArray<TimeRange> ByClock(long from, long to, long width, TimeZoneInfo zone)
    {
        var buckets = ImmutableArray.CreateBuilder<TimeRange>();
        foreach (var (start, end) in LocalDays.Divide(from, to, zone, (int)Math.Max(1, width / Day)))
        {
            var step = width >= Day ? end - start : width;
            for (var at = start + ((Math.Max(from, start) - start) / step * step); at < Math.Min(end, to); at += step)
            {
                buckets.Add(new TimeRange(Math.Max(from, at), Math.Min(to, Math.Min(end, at + step))));
            }
        }

        return buckets.DrainToImmutable();
    }

    private static long Milliseconds(TimeSpan width) => width > TimeSpan.Zero && width.Ticks % TimeSpan.TicksPerMillisecond == 0
        ? width.Ticks / TimeSpan.TicksPerMillisecond
        : throw new ArgumentException($"A resolution of {width} is not made of whole milliseconds above zero; ask for one of 1 ms or more.", nameof(width));

    private static string Show(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds).ToString("c", CultureInfo.InvariantCulture);
}
