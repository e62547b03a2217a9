// verdict: safe
// An extension method returns constants.
public static class DocumentExtensions
{
    public static string Bucket(this string text) => text.Length switch
    {
        < 100 => "short",
        < 10_000 => "medium",
        _ => "long",
    };
}

public class Summaries
{
    public void Summarize(string text) => Summarized(text.Bucket());

    [Counted("summaries.made")]
    private void Summarized([Label, LabelValues("short", "medium", "long")] string length)
    {
    }
}
