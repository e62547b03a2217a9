using Archivist.Indexing;

namespace Archivist.Searching;

/// <summary>Merges rankings by what is in front in each, since their scores cannot be compared.</summary>
internal static class RankFusion
{
    /// <summary>How little the very first places stand out; 60 is what the method's authors found to work.</summary>
    private const double Flatness = 60;

    public static List<SearchHit> Merge(int limit, params ReadOnlySpan<IReadOnlyList<SearchHit>> rankings)
    {
        var scores = new Dictionary<SearchHit, double>();
        foreach (var ranking in rankings)
        {
            for (var place = 0; place < ranking.Count; place++)
            {
                scores[ranking[place]] = scores.GetValueOrDefault(ranking[place]) + (1 / (Flatness + place + 1));
            }
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Id).Take(limit).Select(s => s.Key)];
    }
}
