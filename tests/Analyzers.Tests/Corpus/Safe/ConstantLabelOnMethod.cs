// verdict: safe
// The label is a constant on the method.
public class Search
{
    [Timed("query.run"), Label("index", "full_text")]
    public IReadOnlyList<string> Run(string query) => query.Split(' ');

    [Timed("query.run"), Label("index", "vectors")]
    public IReadOnlyList<string> RunVectors(string query) => query.Split(' ');
}
