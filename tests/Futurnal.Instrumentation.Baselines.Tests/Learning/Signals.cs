namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

/// <summary>Makes signals, minute by minute, from a seed.</summary>
internal static class Signals
{
    public const long MinuteMs = 60_000;
    public const long DayMs = 86_400_000;

    /// <summary>A Monday, 00:00 UTC.</summary>
    public const long Monday = 1_704_067_200_000;

    public static List<SignalPoint> Minutes(double days, Func<long, Random, double> value, long from = Monday, int seed = 1)
    {
#pragma warning disable CA5394 // Tests need the same numbers each time.
        var random = new Random(seed);
#pragma warning restore CA5394
        return [.. Enumerable.Range(0, (int)(days * 1440)).Select(i => from + (i * MinuteMs)).Select(t => new SignalPoint(t, t + MinuteMs, value(t, random), 1))];
    }

    /// <summary>A standard normal number (Box and Muller 1958).</summary>
    public static double Normal(this Random random)
    {
#pragma warning disable CA5394 // Tests need the same numbers each time.
        return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
#pragma warning restore CA5394
    }

    public static double HourOf(long time) => time % DayMs / 3_600_000.0;

    public static bool IsWeekend(long time) => (time - Monday) / DayMs % 7 is >= 5;
}
