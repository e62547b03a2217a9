using Futurnal.Instrumentation.Collectors;

namespace Futurnal.Instrumentation.Tests.Collectors;

/// <summary>A process whose usage the test sets.</summary>
internal sealed class FakeUsage : IProcessUsage
{
    public TimeSpan ProcessorTime { get; set; }

    public TimeSpan? ThreadProcessorTime { get; set; }

    public long ResidentBytes { get; set; }

    public long? StorageBytes { get; set; }
}
