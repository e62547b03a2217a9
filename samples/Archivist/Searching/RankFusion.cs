using Archivist.Indexing;

namespace Archivist.Searching;

/// <summary>Merges rankings by what is in front in each, since their scores cannot be compared. The first ranking decides a tie.</summary>
internal static class RankFusion
{
    /// <summary>How little the very first places stand out; 60 is what the method's authors found to work.</summary>
    private const double Flatness = 60;

    public static List<SearchHit> Merge(int limit, params ReadOnlySpan<IReadOnlyList<SearchHit>> rankings)
    {
        var scores = new Dictionary<SearchHit, double>();
        var found = new List<SearchHit>();
        foreach (var ranking in rankings)
        {
            for (var place = 0; place < ranking.Count; place++)
            {
                var hit = ranking[place];
                if (!scores.TryGetValue(hit, out var score))
                {
                    found.Add(hit);
                }

                scores[hit] = score + (1 / (Flatness + place + 1));
            }
        }

        return [.. found.OrderByDescending(h => scores[h]).Take(limit)];
    }
}
