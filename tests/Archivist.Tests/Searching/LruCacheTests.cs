using Archivist.Searching;

namespace Archivist.Tests.Searching;

public sealed class LruCacheTests
{
    [Fact]
    public void Add_FullCache_ForgetsWhatWasUsedLongestAgo()
    {
        var cache = new LruCache<string, int>(2);
        cache.Add("a", 1);
        cache.Add("b", 2);
        Assert.True(cache.TryGet("a", out _));
        cache.Add("c", 3);

        Assert.False(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("a", out var a));
        Assert.True(cache.TryGet("c", out _));
        Assert.Equal((1, 0.75), (a, cache.HitRate));
    }

    [Fact]
    public void Add_KnownKey_ReplacesItsValueOnly()
    {
        var cache = new LruCache<string, int>(2);
        cache.Add("a", 1);
        cache.Add("b", 2);
        cache.Add("a", 3);

        Assert.True(cache.TryGet("b", out _));
        Assert.True(cache.TryGet("a", out var a));
        Assert.Equal(3, a);
    }
}
