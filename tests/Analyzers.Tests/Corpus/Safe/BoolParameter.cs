// verdict: safe
// Whether a file exists is a bool.
public class Cache
{
    [Counted("cache.lookups")]
    private static void LookedUp([Label] bool hit)
    {
    }

    public string? Find(string path)
    {
        var exists = File.Exists(path);
        LookedUp(exists);
        return exists ? File.ReadAllText(path) : null;
    }
}
