// verdict: leak
// What the user searches for is the label.
public class SearchEngine
{
    public IReadOnlyList<int> Find(string query)
    {
        Asked(query);
        return [];
    }

    [Counted("search.asked")]
    private void Asked([Label, LabelValues("recent", "starred")] string topic)
    {
    }
}
