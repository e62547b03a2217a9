using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Benchmarks.Recording;

/// <summary>An exporter that keeps nothing, so that OpenTelemetry's rows pay for recording alone.</summary>
internal sealed class NothingExporter : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
}
