// verdict: safe
// A search engine chooses a strategy by the query and records the enum.
public enum QueryShape
{
    Phrase,
    Words,
    Empty,
}

public class SearchService
{
    private static QueryShape ShapeOf(string query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return QueryShape.Empty;
        }

        return query.Contains('"') ? QueryShape.Phrase : QueryShape.Words;
    }

    public IReadOnlyList<string> Search(string query) => Run(ShapeOf(query), query);

    [Timed("search.executed")]
    private IReadOnlyList<string> Run([Label] QueryShape shape, string query) => query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
