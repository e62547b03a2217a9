namespace Archivist.Searching;

/// <summary>A query parted into when and what.</summary>
/// <param name="Range">The days the query names, if it names any.</param>
/// <param name="Rest">The query without them.</param>
internal sealed record DatedQuery(DateRange? Range, string Rest);
