using Archivist.Indexing;
using Archivist.Searching;

namespace Archivist.Tests.Searching;

public sealed class RankFusionTests
{
    [Fact]
    public void Merge_TwoRankings_PutsFirstWhatIsInFrontInBoth()
    {
        var (a, b, c) = (new SearchHit(1, "a"), new SearchHit(2, "b"), new SearchHit(3, "c"));

        Assert.Equal([b, a, c], RankFusion.Merge(10, new[] { a, b }, new[] { b, c }));
        Assert.Equal([b, a], RankFusion.Merge(10, new[] { b, a }, new[] { a, b }));
        Assert.Equal([b], RankFusion.Merge(1, new[] { a, b }, new[] { b, c }));
    }
}
