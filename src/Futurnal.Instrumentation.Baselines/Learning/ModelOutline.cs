using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>What was chosen for a model, and why. Immutable and thread-safe.</summary>
public sealed record ModelOutline
{
    /// <summary>Gets the number that is judged.</summary>
    public required SignalKind Signal { get; init; }

    /// <summary>Gets the scale.</summary>
    public required BaselineScale Scale { get; init; }

    /// <summary>Gets why.</summary>
    public required ScaleReason ScaleReason { get; init; }

    /// <summary>Gets by how much the logarithmic scale describes a value better than the linear one, in nats of log-likelihood; negative where worse, 0 where there is no logarithm.</summary>
    public required double ScaleGain { get; init; }

    /// <summary>Gets the seasonality.</summary>
    public required Seasonality Seasonality { get; init; }

    /// <summary>Gets why.</summary>
    public required SeasonReason SeasonReason { get; init; }

    /// <summary>Gets by which share the error in foretelling other days is less than without seasons, of the best that was tried; 0 where none was.</summary>
    public required double SeasonGain { get; init; }

    /// <summary>Gets on how many days of the calendar the series was seen.</summary>
    public required int Days { get; init; }

    /// <summary>Gets a value indicating whether what is normal goes over from hour to hour, rather than changing at the full hour.</summary>
    public required bool IsSmooth { get; init; }

    /// <summary>Gets the number of samples that level and spread are of.</summary>
    public required int Samples { get; init; }

    /// <summary>Gets the scale and why it was chosen, as part of a sentence, for people.</summary>
    public string ScaleText => ScaleReason switch
    {
        ScaleReason.NotAllPositive => "linear scale: some values are zero or below",
        ScaleReason.LogarithmsNoBetter => "linear scale: logarithms describe the values no better",
        _ => string.Create(CultureInfo.InvariantCulture, $"logarithmic scale: logarithms describe the values better, by {ScaleGain:0.00} nats each"),
    };

    /// <summary>Gets the seasonality and why it was chosen, as part of a sentence, for people.</summary>
    public string SeasonText => SeasonReason switch
    {
        SeasonReason.TooFewDays => string.Create(CultureInfo.InvariantCulture, $"no season: seen on {DaysText}, {SeasonChoice.LeastDays} are needed to tell one"),
        SeasonReason.NoneHelps => string.Create(CultureInfo.InvariantCulture, $"no season: {Foretold(SeasonGain)}, at least {Percent(SeasonChoice.LeastGain)} better is asked for; seen on {DaysText}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{SeasonName}: {Foretold(SeasonGain)}{Finer}"),
    };

    private string DaysText => Days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{Days} days");

    private string SeasonName => Seasonality switch
    {
        Seasonality.HourOfDay => "by hour of the day",
        Seasonality.WeekdayAndHour => "by hour of the day, weekends apart",
        _ => "by hour of the week",
    };

    private string Finer => Days switch
    {
        < SeasonChoice.LeastDaysForWeekends => string.Create(CultureInfo.InvariantCulture, $"; seen on {DaysText}, weekends are told apart from {SeasonChoice.LeastDaysForWeekends} on"),
        < SeasonChoice.LeastDaysForWeeks => string.Create(CultureInfo.InvariantCulture, $"; seen on {DaysText}, the hour of the week is tried from {SeasonChoice.LeastDaysForWeeks} on"),
        _ => string.Empty,
    };

    private static string Foretold(double gain) => gain < 0.005
        ? "the hour foretells other days no better"
        : $"the hour foretells other days {Percent(gain)} better";

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0} %");
}
