namespace Futurnal.Instrumentation.Baselines;

/// <summary>Chooses the simplest seasonality that foretells days it did not see.</summary>
internal readonly record struct SeasonChoice(Seasonality Seasonality, SeasonReason Reason, double Gain)
{
    /// <summary>Days of the calendar from which on the hour of the day is tried.</summary>
    public const int LeastDays = 3;

    /// <summary>Days from which on weekends are told from weekdays: two of each weekend day.</summary>
    public const int LeastDaysForWeekends = 9;

    /// <summary>Days from which on the hour of the week is tried: three weeks.</summary>
    public const int LeastDaysForWeeks = 21;

    /// <summary>By which share an error must be less than that of what is simpler.</summary>
    public const double LeastGain = 0.05;

    public static SeasonChoice Of(SeasonCells cells)
    {
        var days = cells.Days;
        var best = new SeasonChoice(Seasonality.None, days < LeastDays ? SeasonReason.TooFewDays : SeasonReason.NoneHelps, 0);
        var bestRatio = 1.0;
        foreach (var seasonality in Seasons.Tried)
        {
            if (days < LeastDaysOf(seasonality) || cells.Foretell(seasonality) is not var (error, plain) || !(plain > 0 && double.IsFinite(plain)))
            {
                continue;
            }

            // Errors as a share of that without seasons over the same hours, so that a seasonality is not favoured for the hours it cannot tell.
            var ratio = error / plain;
            if (ratio <= bestRatio * (1 - LeastGain))
            {
                (best, bestRatio) = (new SeasonChoice(seasonality, SeasonReason.Helps, 1 - ratio), ratio);
            }
            else if (best.Seasonality == Seasonality.None)
            {
                best = best with { Gain = Math.Max(best.Gain, 1 - ratio) };
            }
        }

        return best;
    }

    private static int LeastDaysOf(Seasonality seasonality) => seasonality switch
    {
        Seasonality.HourOfDay => LeastDays,
        Seasonality.WeekdayAndHour => LeastDaysForWeekends,
        _ => LeastDaysForWeeks,
    };
}
