namespace Futurnal.Instrumentation.Collectors;

/// <summary>Reports processor time, memory and storage traffic of this process since the collector was made.</summary>
internal sealed class ProcessCollector(IProcessUsage usage, int processors) : IMetricCollector
{
    private const double BytesPerMegabyte = 1e6;

    private TimeSpan _processorTime = usage.ProcessorTime;
    private long? _storageBytes = usage.StorageBytes;

    public void Collect(CollectionContext context)
    {
        ReportProcessor(context);
        context.Report("system.memory.used_mb", usage.ResidentBytes / BytesPerMegabyte);
        ReportStorage(context);
    }

    private void ReportProcessor(CollectionContext context)
    {
        var used = usage.ProcessorTime;
        if (context.Elapsed > TimeSpan.Zero && !context.IsAfterGap)
        {
            var percent = 100 * (used - _processorTime) / (context.Elapsed * processors);
            context.Report("system.cpu.percent", Math.Clamp(percent, 0, 100));
        }

        _processorTime = used;
    }

    private void ReportStorage(CollectionContext context)
    {
        if (usage.StorageBytes is not { } bytes)
        {
            return;
        }

        if (bytes - _storageBytes is > 0 and var since)
        {
            context.Report("system.disk.io_bytes", since);
        }

        _storageBytes = bytes;
    }
}
