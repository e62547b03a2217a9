namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// How far a number goes in ordinary hours: the distribution of its greatest value in an hour, as Gumbel's (Gumbel, Statistics of Extremes, 1958),
/// fitted by quantiles, so that one hour in a hundred may hold an incident without a say.
/// </summary>
/// <param name="Location">Where the greatest values of an hour gather.</param>
/// <param name="Scale">How much they differ, above zero.</param>
public readonly record struct TailFit(double Location, double Scale)
{
    /// <summary>The longest return period that is told, in days: a history of weeks tells nothing of longer ones.</summary>
    public const double LongestDays = 1000;

    private const double HoursInDay = 24;
    private const double LeastScale = 1e-3;

    private const double Often = 0.5;
    private const double Seldom = 0.9;
    private const double Rarely = 0.99;

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

        // Two lines on Gumbel's paper; what happens in one hour of twenty may have a longer tail than the others, and then has the say.
        greatest.Sort();
        var ordinary = Line(greatest, Often, Seldom);
        var seldom = Line(greatest, Seldom, Rarely);
        return seldom.ValueOnceIn(LongestDays) > ordinary.ValueOnceIn(LongestDays) ? seldom : ordinary;
    }

    private static TailFit Line(ReadOnlySpan<double> sorted, double low, double high)
    {
        var (from, to) = (sorted[(int)(sorted.Length * low)], sorted[(int)(sorted.Length * high)]);
        var scale = Math.Max((to - from) / (Reduced(high) - Reduced(low)), LeastScale);
        return new TailFit(to - (scale * Reduced(high)), scale);
    }

    private static double Reduced(double chance) => -Math.Log(-Math.Log(chance));

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

        // One less e to the minus x, which is x itself where it is so small that the difference would be lost.
        var x = Math.Exp(-(value - Location) / Scale);
        var chance = x < 1e-8 ? x : 1 - Math.Exp(-x);
        return chance * HoursInDay * LongestDays <= 1 ? LongestDays : 1 / (chance * HoursInDay);
    }
}
