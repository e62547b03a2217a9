using Archivist.Indexing;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Searching;

/// <summary>Answers queries from an index. For one thread.</summary>
internal sealed partial class Searcher(DocumentIndex index, TimeProvider time)
{
    /// <summary>The most documents a search finds.</summary>
    public const int MostHits = 1000;

    private const int QueriesRemembered = 64;

    private readonly LruCache<string, IReadOnlyList<SearchHit>> _cache = new(QueriesRemembered);

    public SearchAnswer Ask(string query)
    {
        var plan = SearchPlan.For(query, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return Answer(plan.Intent, query, plan);
    }

    [Counted("search.queries.total")]
    internal SearchAnswer Answer([Label] IntentType intent, string query, SearchPlan plan)
    {
        var hits = Find(plan.Strategy, intent, query, plan);
        ResultsFound(hits.Count, intent);
        return new SearchAnswer(query, plan, hits);
    }

    [Timed("search.latency")]
    internal IReadOnlyList<SearchHit> Find([Label] Strategy strategy, [Label] IntentType intent, string query, SearchPlan plan)
    {
        var key = string.Join(' ', QueryWords.Of(query)).ToUpperInvariant();
        var known = _cache.TryGet(key, out var hits);
        CacheHitRate();
        if (known)
        {
            return hits!;
        }

        hits = Search(plan);
        _cache.Add(key, hits);
        return hits;
    }

    [Gauge("search.cache.hit_rate")]
    internal double CacheHitRate() => _cache.HitRate;

    [Histogram("search.results.count")]
    static partial void ResultsFound([Value] int results, [Label] IntentType intent);

    private List<SearchHit> Search(SearchPlan plan) => plan.Strategy switch
    {
        Strategy.Temporal => index.ByDates(plan.Range!.Value.From, plan.Range.Value.To, MostHits),
        Strategy.Hybrid => Hybrid(plan),
        _ => ByWords(plan.Words, index.ByWords),
    };

    private List<SearchHit> Hybrid(SearchPlan plan)
    {
        var byWords = ByWords(plan.Words, index.ByWords);
        var byTime = plan.Range is { } range
            ? index.ByDates(range.From, range.To, MostHits)
            : ByWords(plan.Words, index.NewestByWords);
        return RankFusion.Merge(MostHits, byTime, byWords);
    }

    /// <summary>Documents with all words, or when there are none, with any.</summary>
    private static List<SearchHit> ByWords(string[] words, Func<string, int, List<SearchHit>> find)
    {
        if (FtsQuery.All(words) is not { } all || FtsQuery.Any(words) is not { } any)
        {
            return [];
        }

        var hits = find(all, MostHits);
        return hits.Count > 0 ? hits : find(any, MostHits);
    }
}
