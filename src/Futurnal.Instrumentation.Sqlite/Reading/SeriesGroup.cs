using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Series that are added up together.</summary>
/// <param name="Metric">Their metric.</param>
/// <param name="Labels">What tells them from other groups.</param>
/// <param name="Series">The series, where it is apart from all others.</param>
internal sealed record SeriesGroup(MetricDefinition Metric, ImmutableArray<KeyValuePair<string, string>> Labels, Series? Series);
