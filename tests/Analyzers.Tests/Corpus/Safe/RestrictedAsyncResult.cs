// verdict: safe
// The result of a task is a constant on each way out.
public class Store
{
    [Timed("store.fetch")]
    [return: Label("from"), LabelValues("memory", "disk")]
    public async Task<string> FetchAsync(string key)
    {
        if (key.Length == 0)
        {
            return "memory";
        }

        await File.ReadAllTextAsync(key);
        return "disk";
    }
}
