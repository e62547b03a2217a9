// verdict: leak
// Only the first word of the query, and still the user's text.
public class Suggestions
{
    public void Suggest(string query)
    {
        var first = query.Split(' ', 2)[0];
        Offer(first);
    }

    [Timed("suggest.offer")]
    private void Offer([Label, LabelValues("how", "what", "who")] string opener)
    {
    }
}
