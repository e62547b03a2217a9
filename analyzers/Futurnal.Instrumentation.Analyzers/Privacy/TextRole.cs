namespace Futurnal.Instrumentation.Analyzers.Privacy;

/// <summary>What a text is to a metric.</summary>
internal enum TextRole
{
    MetricName,
    LabelKey,
    LabelValue,
    Unit,
    Description,
    Owner,
}
