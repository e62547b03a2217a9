using System.Globalization;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>How long a store keeps what it is given. What a person set in the store itself goes before it.</summary>
public sealed record RetentionOptions
{
    /// <summary>The most days of any setting: a hundred years.</summary>
    public const int MostDays = 36_525;

    /// <summary>The least of <see cref="MaxStoreBytes"/>: 1 MiB.</summary>
    public const long LeastStoreBytes = 1 << 20;

    /// <summary>Gets how many days points and all rollups are kept: 1 to <see cref="MostDays"/>. What is older by more than an hour goes. Default: 30.</summary>
    public int Days { get; init; } = 30;

    /// <summary>Gets how many days the rollups by minute are kept, which points stand for otherwise; no longer than <see cref="Days"/> in any case. Default: 7.</summary>
    public int MinuteDays { get; init; } = 7;

    /// <summary>Gets how many days the rollups by hour are kept: <see cref="Days"/> or more. Default: as long as points.</summary>
    public int? HourDays { get; init; }

    /// <summary>Gets how many days the rollups by day are kept: <see cref="Days"/> or more. Default: as long as points.</summary>
    public int? DayDays { get; init; }

    /// <summary>
    /// Gets how many bytes the file may have, without its write-ahead log: <see cref="LeastStoreBytes"/> or more. Above it the
    /// oldest hours of points go first, then rollups, the finest first; the hour that is running stays. Default: no limit.
    /// </summary>
    public long? MaxStoreBytes { get; init; }

    /// <exception cref="ArgumentException">An option has no sense; the message names it.</exception>
    internal void Validate()
    {
        Require(Days is >= 1 and <= MostDays, $"{nameof(Days)} is {Days}; it must be 1 at least and {MostDays} at most.");
        Require(MinuteDays is >= 1 and <= MostDays, $"{nameof(MinuteDays)} is {MinuteDays}; it must be 1 at least and {MostDays} at most.");
        Require(HourDays is null || (HourDays >= Days && HourDays <= MostDays), $"{nameof(HourDays)} is {HourDays}; it must be {nameof(Days)}, {Days}, at least and {MostDays} at most.");
        Require(DayDays is null || (DayDays >= Days && DayDays <= MostDays), $"{nameof(DayDays)} is {DayDays}; it must be {nameof(Days)}, {Days}, at least and {MostDays} at most.");
        Require(MaxStoreBytes is null or >= LeastStoreBytes, $"{nameof(MaxStoreBytes)} is {MaxStoreBytes}; it must be {LeastStoreBytes} at least, or null for no limit.");
    }

    private static void Require(bool condition, FormattableString problem)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(RetentionOptions)}.{problem.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
