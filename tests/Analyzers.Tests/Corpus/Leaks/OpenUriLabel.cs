// verdict: leak FUT101
// An address as the label.
public class Fetcher
{
    [Timed("fetch.page")]
    public Task FetchAsync([Label] Uri page) => Task.CompletedTask;
}
