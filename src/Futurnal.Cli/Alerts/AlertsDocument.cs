using System.Collections.Immutable;

namespace Futurnal.Cli.Alerts;

/// <summary>What <c>futurnal telemetry alerts --json</c> prints.</summary>
internal sealed record AlertsDocument(int FormatVersion, long TakenMs, ImmutableArray<AlertDocument> Alerts);
