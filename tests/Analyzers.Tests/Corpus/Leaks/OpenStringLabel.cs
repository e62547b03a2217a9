// verdict: leak FUT101
// A label of type string without values.
public class Search
{
    [Timed("search.run")]
    public int Run([Label] string query) => query.Length;
}
