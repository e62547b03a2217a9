using System.ComponentModel;

namespace Futurnal.Instrumentation.Recording;

/// <summary>
/// Where the calling thread keeps what it records, for generated code that begins and ends on one thread: it is found before
/// the clock is read, when finding it delays nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ThreadTable
{
    internal ThreadTable(HistogramShard?[] shards) => Shards = shards;

    internal HistogramShard?[] Shards { get; }

    /// <summary>Gets the calling thread's table.</summary>
    /// <returns>The table; to be used by this thread only.</returns>
    public static ThreadTable OfThisThread() => new(ThreadShards.Table);
}
