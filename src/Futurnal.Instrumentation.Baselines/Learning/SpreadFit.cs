using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Finds what stands for one standard deviation in each slot, from deviations of which some may be wild.</summary>
internal static class SpreadFit
{
    /// <summary>How many values of a slot weigh as much as all slots together: an hour's minutes.</summary>
    private const double Prior = 60;

    private const double TailShare = 0.99;
    private const int LeastPerDay = 100;
    private const int LeastDays = 3;

    // Φ⁻¹(0.995): 99 % of normal values are within so many standard deviations.
    public const double NormalTail = 2.5758293035489004;

    public static double[] Of(double[] deviations, int[] slots, ReadOnlySpan<long> hours, double[] centers, SpreadFloor floor)
    {
        var all = RobustStatistics.Spread(deviations, 0);
        var spreads = new double[centers.Length];
        var bySlot = slots.Select((slot, i) => (Slot: slot, Deviation: deviations[i])).ToLookup(x => x.Slot, x => x.Deviation);
        for (var slot = 0; slot < spreads.Length; slot++)
        {
            double[] own = centers.Length == 1 ? [] : [.. bySlot[slot]];
            var spread = own.Length == 0 ? all : Drawn(RobustStatistics.Spread(own, 0), own.Length, all);
            spreads[slot] = Math.Min(Math.Max(spread, floor.At(centers[slot])), double.MaxValue);
        }

        var scores = new double[deviations.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Abs(deviations[i]) / spreads[slots[i]];
        }

        var factor = Math.Max(1, UsualTail(scores, hours));
        return [.. spreads.Select(s => Math.Min(s * factor, double.MaxValue))];
    }

    /// <summary>
    /// How much wider than a normal distribution's the tail of a usual day is, half of the days being wider: by the value that one in a
    /// hundred is beyond, and by the greatest. What happens every day is no anomaly, and what happened on one day is not learned.
    /// </summary>
    private static double UsualTail(double[] scores, ReadOnlySpan<long> hours)
    {
        var (tails, maxima) = (new List<double>(), new List<double>());
        for (var from = 0; from < scores.Length;)
        {
            var (to, day) = (from, LocalClock.DayOf(hours[from]));
            while (to < scores.Length && LocalClock.DayOf(hours[to]) == day)
            {
                to++;
            }

            if (to - from >= LeastPerDay)
            {
                var sorted = scores[from..to];
                Array.Sort(sorted);
                tails.Add(RobustStatistics.Quantile(sorted, TailShare) / NormalTail);
                maxima.Add(sorted[^1] / RobustStatistics.TypicalMaximum(sorted.Length));
            }

            from = to;
        }

        return tails.Count < LeastDays
            ? Tail(scores)
            : Math.Max(RobustStatistics.Median(CollectionsMarshal.AsSpan(tails)), RobustStatistics.Median(CollectionsMarshal.AsSpan(maxima)));
    }

    /// <summary>The same of all values, where days are too few to tell usual ones: by one in a hundred alone.</summary>
    private static double Tail(double[] scores)
    {
        var sorted = (double[])scores.Clone();
        Array.Sort(sorted);
        return RobustStatistics.Quantile(sorted, TailShare) / NormalTail;
    }

    /// <summary>Draws a slot's own spread to that of all. By their ratio, since squares may be beyond what a number holds.</summary>
    private static double Drawn(double own, int count, double all)
    {
        var greater = Math.Max(own, all);
        return greater == 0 ? 0 : greater * Math.Sqrt(((count * Square(own / greater)) + (Prior * Square(all / greater))) / (count + Prior));
    }

    private static double Square(double value) => value * value;
}
