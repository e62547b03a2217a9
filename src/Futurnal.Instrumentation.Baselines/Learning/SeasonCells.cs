using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>The median of each hour of the calendar in which a series was seen, on one scale. All learning of seasons is from these: each hour counts alike, however much was recorded in it.</summary>
internal sealed class SeasonCells
{
    private const long HoursOfAWeek = 168;

    private readonly long[] _hours;
    private readonly double[] _medians;

    private SeasonCells(long[] hours, double[] medians) => (_hours, _medians) = (hours, medians);

    public ReadOnlySpan<double> Medians => _medians;

    public int Days => _hours.Select(LocalClock.DayOf).Distinct().Count();

    public static SeasonCells From(ReadOnlySpan<long> hours, ReadOnlySpan<double> values)
    {
        var byHour = new SortedDictionary<long, List<double>>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!byHour.TryGetValue(hours[i], out var list))
            {
                byHour.Add(hours[i], list = []);
            }

            list.Add(values[i]);
        }

        var cells = new SeasonCells([.. byHour.Keys], [.. byHour.Values.Select(l => RobustStatistics.Median(CollectionsMarshal.AsSpan(l)))]);
        cells.LevelWeeks();
        return cells;
    }

    /// <summary>
    /// Gets how well a seasonality foretells an hour from the same slot on other days: the mean absolute error over all hours whose slot
    /// was seen on another day at all, and the error without seasons over the same hours. <see langword="null"/> where that are too few.
    /// </summary>
    public (double Error, double Plain)? Foretell(Seasonality seasonality)
    {
        var overall = RobustStatistics.Median(_medians);
        var (error, plain, count) = (0.0, 0.0, 0);
        foreach (var slot in BySlot(seasonality))
        {
            foreach (var cell in slot)
            {
                var others = slot.Where(c => LocalClock.DayOf(_hours[c]) != LocalClock.DayOf(_hours[cell])).Select(c => _medians[c]).ToArray();
                if (others.Length > 0)
                {
                    error += Math.Abs(_medians[cell] - RobustStatistics.Median(others));
                    plain += Math.Abs(_medians[cell] - overall);
                    count++;
                }
            }
        }

        return count * 2 >= _hours.Length ? (error / count, plain / count) : null;
    }

    /// <summary>Gets the centre of each slot, and what is coarser for those that were never seen.</summary>
    public double[] Centers(Seasonality seasonality)
    {
        var centers = new double[Seasons.SlotsOf(seasonality)];
        Array.Fill(centers, double.NaN);
        foreach (var slot in BySlot(seasonality))
        {
            centers[slot.Key] = RobustStatistics.Median([.. slot.Select(c => _medians[c])]);
        }

        if (centers.Any(double.IsNaN))
        {
            var coarser = seasonality == Seasonality.HourOfDay ? [RobustStatistics.Median(_medians)] : Centers(Seasonality.HourOfDay);
            for (var i = 0; i < centers.Length; i++)
            {
                centers[i] = double.IsNaN(centers[i]) ? coarser[i % coarser.Length] : centers[i];
            }
        }

        return centers;
    }

    /// <summary>
    /// Takes from each hour the level of its week, so that a release that changed it is no season: one step of a median polish (Tukey 1977),
    /// by hours of the day first. Weeks are counted back from the end; one that is not whole has the level of the next.
    /// </summary>
    private void LevelWeeks()
    {
        var hourly = Centers(Seasonality.HourOfDay);
        var weeks = Enumerable.Range(0, _hours.Length).GroupBy(c => (_hours[^1] - _hours[c]) / HoursOfAWeek).OrderBy(w => w.Key).ToArray();
        var level = 0.0;
        foreach (var week in weeks)
        {
            var isWhole = week.Key == 0 || _hours[^1] - _hours[0] >= ((week.Key + 1) * HoursOfAWeek) - 24;
            level = isWhole ? RobustStatistics.Median([.. week.Select(c => _medians[c] - hourly[Seasons.SlotOf(Seasonality.HourOfDay, _hours[c])])]) : level;
            foreach (var cell in week)
            {
                _medians[cell] -= level;
            }
        }
    }

    private ILookup<int, int> BySlot(Seasonality seasonality) =>
        Enumerable.Range(0, _hours.Length).ToLookup(c => Seasons.SlotOf(seasonality, _hours[c]));
}
