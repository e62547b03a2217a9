namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// How far a number goes in ordinary hours: the distribution of its greatest value in an hour, as Gumbel's (Gumbel, Statistics of Extremes, 1958),
/// fitted by quartiles, so that a quarter of the hours may hold incidents without a say.
/// </summary>
/// <param name="Location">Where the greatest values of an hour gather.</param>
/// <param name="Scale">How much they differ, above zero.</param>
public readonly record struct TailFit(double Location, double Scale)
{
    /// <summary>The longest return period that is told, in days: a history of weeks tells nothing of longer ones.</summary>
    public const double LongestDays = 1000;

    private const double HoursInDay = 24;

    // The upper tail is taken from between the median and the 95th percentile, where the alarms are nearer than at the lower quartile.
    private static readonly double MedianAt = -Math.Log(-Math.Log(0.5));
    private static readonly double HighAt = -Math.Log(-Math.Log(HighQuantile));
    private const double HighQuantile = 0.9;

    /// <summary>Gets whether there is a history behind it.</summary>
    public bool IsKnown => Scale > 0;

    /// <summary>Fits the distribution.</summary>
    /// <param name="greatest">The greatest value of each hour; the order does not matter, and the span is sorted in place.</param>
    /// <returns>The fit; an unknown one where there are fewer than 24 hours.</returns>
    public static TailFit Of(Span<double> greatest)
    {
        if (greatest.Length < HoursInDay)
        {
            return default;
        }

        greatest.Sort();
        var median = greatest[greatest.Length / 2];
        var high = greatest[(int)(greatest.Length * HighQuantile)];
        var scale = Math.Max((high - median) / (HighAt - MedianAt), 1e-3);
        return new TailFit(median - (scale * MedianAt), scale);
    }

    /// <summary>Says which value comes once in a number of days.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The value; minus infinity where there is no history.</returns>
    public double ValueOnceIn(double days) =>
        IsKnown ? Location - (Scale * Math.Log(-Math.Log(1 - (1 / (days * HoursInDay))))) : double.NegativeInfinity;

    /// <summary>Says in how many days a value comes once.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The days, at most <see cref="LongestDays"/>; <see langword="null"/> where there is no history.</returns>
    public double? DaysBetween(double value)
    {
        if (!IsKnown)
        {
            return null;
        }

        var chance = -Math.Exp(-(value - Location) / Scale);
        return Math.Min(1 / (-double.ExpM1(chance) * HoursInDay), LongestDays);
    }
}
