// verdict: safe
// A cache with three outcomes in constants, one a readonly field.
public class Cache<TValue>
{
    private readonly Dictionary<string, TValue> _values = [];

    public TValue GetOrAdd(string key, Func<string, TValue> make)
    {
        if (_values.TryGetValue(key, out var value))
        {
            CacheMeters.Looked("hit");
            return value;
        }

        CacheMeters.Looked("miss");
        return _values[key] = make(key);
    }
}

internal static partial class CacheMeters
{
    [Counted("cache.looked")]
    public static partial void Count([Value] long one, [Label, LabelValues("hit", "miss")] string outcome);

    public static void Looked([LabelValues("hit", "miss")] string outcome) => Count(1, outcome);
}
