namespace Futurnal.Instrumentation.Alerting;

/// <summary>What one series, or several taken together, saw over a stretch of time.</summary>
/// <param name="LabelsJson">The series' labels as <see cref="Series.LabelsJson"/> writes them. Where several are taken together it is not looked at.</param>
/// <param name="Value">The value, finite, in the metric's unit.</param>
/// <param name="Unit">The metric's unit in UCUM notation.</param>
public readonly record struct SeriesReading(string LabelsJson, double Value, string Unit)
{
    /// <summary>Gets a value indicating whether only a part of the stretch was watched, since the process started or the machine woke up in it.</summary>
    public bool IsPartial { get; init; }
}
