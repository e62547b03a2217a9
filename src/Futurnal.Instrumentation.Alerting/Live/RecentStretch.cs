namespace Futurnal.Instrumentation.Alerting;

/// <summary>What is read together: series of one metric, over one length of time.</summary>
/// <param name="Metric">The metric's name.</param>
/// <param name="LabelsJson">The labels that series must have, as <see cref="LabelsText"/> writes them.</param>
/// <param name="OverMs">The length, in milliseconds.</param>
/// <param name="Grouping">Which series are taken together.</param>
internal sealed record RecentStretch(string Metric, string LabelsJson, long OverMs, RecentGrouping Grouping);
