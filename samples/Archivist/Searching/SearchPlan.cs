using Futurnal.Instrumentation.Taxonomy;

namespace Archivist.Searching;

/// <summary>How a query is going to be answered.</summary>
/// <param name="Strategy">By what is looked.</param>
/// <param name="Intent">What the query asks for.</param>
/// <param name="Words">The words to look for.</param>
/// <param name="Range">The days to look for.</param>
internal sealed record SearchPlan(Strategy Strategy, IntentType Intent, string[] Words, DateRange? Range)
{
    public static SearchPlan For(string query, DateOnly today)
    {
        var dated = DateRangeParser.Parse(query, today);
        var words = dated.Range is null ? QueryWords.Meaningful(query) : QueryWords.Of(dated.Rest);
        var intent = IntentClassifier.Classify(query, namesDays: dated.Range is not null);
        var strategy = (dated.Range, words.Length, intent) switch
        {
            (not null, 0, _) => Strategy.Temporal,
            (not null, _, _) or (_, _, IntentType.Temporal) => Strategy.Hybrid,
            _ => Strategy.Keyword,
        };
        return new SearchPlan(strategy, intent, words, dated.Range);
    }
}
