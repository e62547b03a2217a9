namespace Futurnal.Instrumentation.Collectors;

/// <summary>What the operating system knows of this process.</summary>
internal interface IProcessUsage
{
    /// <summary>Gets the processor time used so far by all threads.</summary>
    TimeSpan ProcessorTime { get; }

    /// <summary>Gets the processor time used so far by the calling thread, or <see langword="null"/> where the system does not say.</summary>
    TimeSpan? ThreadProcessorTime { get; }

    /// <summary>Gets the resident memory in bytes.</summary>
    long ResidentBytes { get; }

    /// <summary>Gets the bytes read from and written to storage so far, or <see langword="null"/> where the system does not say.</summary>
    long? StorageBytes { get; }
}
