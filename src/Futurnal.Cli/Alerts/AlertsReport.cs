using Futurnal.Instrumentation;

namespace Futurnal.Cli.Alerts;

/// <summary>Everything <c>futurnal telemetry alerts</c> shows, before it is given a form.</summary>
/// <param name="StorePath">The store.</param>
/// <param name="NowMs">When it was read, in Unix milliseconds.</param>
/// <param name="Query">What was asked for.</param>
/// <param name="Alerts">The alerts, the newest first.</param>
internal sealed record AlertsReport(string StorePath, long NowMs, AlertQuery Query, IReadOnlyList<AlertRecord> Alerts);
