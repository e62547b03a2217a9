using Archivist.Extraction;
using Archivist.Indexing;
using Archivist.Searching;
using Microsoft.Extensions.Time.Testing;

namespace Archivist.Tests.Indexing;

public sealed class FtsQueryTests
{
    [Fact]
    public void All_WordsWithOperators_AreQuoted() =>
        Assert.Equal("\"a\"\"b\" AND \"NEAR(x\" AND \"c*\"", FtsQuery.All(["a\"b", "NEAR(x", "*", "🎉", "c*"]));

    [Fact]
    public void Any_NothingToLookFor_IsNoQuery() => Assert.Null(FtsQuery.Any(["*", "\"", "🎉"]));

    [Theory]
    [InlineData("\"", 0)]
    [InlineData("\"apple", 1)]
    [InlineData("apple*", 1)]
    [InlineData("apple AND", 1)]
    [InlineData("NEAR(apple, 2)", 0)]
    [InlineData("title:apple", 0)]
    [InlineData("{title body}: apple", 1)]
    [InlineData("^apple - apple + (apple", 1)]
    [InlineData("🎉 apple 👨‍👩‍👧", 1)]
    [InlineData("apple'; DROP TABLE words; --", 1)]
    [InlineData("apple\0apple", 0)]
    [InlineData("\ud800apple \udc00", 1)]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    public void Ask_NastyQuery_IsAnsweredAsWords(string query, int found)
    {
        using var index = new DocumentIndex();
        index.Add(new IndexedDocument("fruit", "an apple a day", new Facts([], [], [], [])));

        var hits = new Searcher(index, new FakeTimeProvider()).Ask(query).Hits;

        Assert.Equal(found, hits.Count);
        Assert.Equal(["fruit"], index.ByWords("\"apple\"", 10).Select(h => h.Title));
    }

    [Fact]
    public void Ask_ManyThousandWords_IsAnswered()
    {
        using var index = new DocumentIndex();
        index.Add(new IndexedDocument("fruit", "an apple a day", new Facts([], [], [], [])));

        var hits = new Searcher(index, new FakeTimeProvider()).Ask(string.Concat(Enumerable.Repeat("apple pear ", 5_000))).Hits;

        Assert.Single(hits);
    }
}
