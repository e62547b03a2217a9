using Futurnal.Cli.Reporting;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;
using Futurnal.Instrumentation.Hosting;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using Spectre.Console;

namespace Archivist.Output;

/// <summary>Shows what the telemetry saw of this run, and where it keeps it.</summary>
internal static class TelemetryView
{
    public static async Task ShowAsync(IAnsiConsole console, Telemetry telemetry, DateTimeOffset start)
    {
        console.WriteLine();
        if (telemetry.Mode == TelemetryMode.Off)
        {
            console.WriteLine("Telemetry is off: nothing was recorded or written.");
            return;
        }

        await telemetry.FlushAsync().ConfigureAwait(false);
        var range = TimeRange.All with { FromMs = start.ToUnixTimeMilliseconds() };
        var declared = QualityGates.Of(MetricRegistry.Shared.Definitions.Select(MetricDeclaration.Of));
        MetricsView.Write(console, MetricsReport.From(await telemetry.Reader.SummarizeAsync(range, CancellationToken.None).ConfigureAwait(false), declared));
        console.WriteLine();
        console.WriteLine(telemetry.StorePath is { } path ? $"Telemetry is kept in {path}" : "Telemetry was kept in memory only.");
    }
}
