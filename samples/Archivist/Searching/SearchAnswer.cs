using Archivist.Indexing;

namespace Archivist.Searching;

/// <summary>What came of a query.</summary>
internal sealed record SearchAnswer(string Query, SearchPlan Plan, IReadOnlyList<SearchHit> Hits);
