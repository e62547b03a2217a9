// verdict: leak FUT101
// A type parameter can be a string.
public class Cache
{
    [Counted("cache.lookups")]
    public void Lookup<TKey>([Label] TKey key)
    {
    }
}
