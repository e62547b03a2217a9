// verdict: leak
// An async stream yields constants and, at the end, the text.
public class A
{
    private static async IAsyncEnumerable<string> KindsAsync(string text)
    {
        yield return "note";
        await Task.Yield();
        yield return text;
    }

    public async Task RunAsync(string text)
    {
        await foreach (var kind in KindsAsync(text))
        {
            Ran(kind);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
