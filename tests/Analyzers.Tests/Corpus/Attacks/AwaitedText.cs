// verdict: leak
// The text comes through a task, ContinueWith and await.
public class A
{
    private static Task<string> KindAsync(string path) => File.ReadAllTextAsync(path).ContinueWith(t => t.Result.Trim(), TaskScheduler.Default);

    public async Task RunAsync(string path)
    {
        var kind = await KindAsync(path).ConfigureAwait(false);
        Ran(kind);
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
