using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation.Sqlite;

namespace Futurnal.Cli.Status;

/// <summary>Everything <c>futurnal telemetry status</c> shows, before it is given a form.</summary>
/// <param name="Store">What the store says about itself.</param>
/// <param name="Lookback">How far back <paramref name="Metrics"/> reaches.</param>
/// <param name="NowMs">When the store was read, in Unix milliseconds.</param>
/// <param name="Metrics">Gates and metrics.</param>
internal sealed record StatusReport(StoreInfo Store, Lookback Lookback, long NowMs, MetricsReport Metrics);
