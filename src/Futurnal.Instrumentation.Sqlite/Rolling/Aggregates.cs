using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Aggregates by series.</summary>
internal static class Aggregates
{
    /// <summary>Gets the aggregate of a series, which is made where there is none yet.</summary>
    public static Aggregate Of(this Dictionary<int, Aggregate> all, int series)
    {
        ref var aggregate = ref CollectionsMarshal.GetValueRefOrAddDefault(all, series, out _);
        return aggregate ??= new();
    }
}
