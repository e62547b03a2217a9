namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What the division of ranges rests on, as of one moment.</summary>
/// <param name="Extent">From the first to after the last of all that is stored; empty where nothing is.</param>
/// <param name="Points">The same of the points alone.</param>
/// <param name="Dirty">For each tier, the buckets that are not right.</param>
/// <param name="Kept">For each tier's width, and zero for points, the first time that is kept whole.</param>
internal sealed record StoreState(TimeRange Extent, TimeRange Points, SortedSet<long>[] Dirty, Dictionary<long, long> Kept);
