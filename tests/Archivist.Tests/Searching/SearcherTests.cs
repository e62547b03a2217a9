using Archivist.Extraction;
using Archivist.Indexing;
using Archivist.Searching;
using Futurnal.Instrumentation.Taxonomy;
using Microsoft.Extensions.Time.Testing;

namespace Archivist.Tests.Searching;

public sealed class SearcherTests : IDisposable
{
    private readonly DocumentIndex _index = new();

    private readonly Searcher _searcher;

    public SearcherTests()
    {
        _searcher = new Searcher(_index, new FakeTimeProvider(new DateTimeOffset(2024, 6, 15, 0, 0, 0, TimeSpan.Zero)));
        Add("Garden", "tomatoes and beans, planted by Ada", new DateOnly(2024, 3, 5));
        Add("Tomatoes", "all about a red fruit", new DateOnly(2019, 7, 1), new DateOnly(2019, 7, 2));
        Add("Shopping", "milk, bread, tomatoes");
        Add("Diary", "nothing happened", new DateOnly(2024, 6, 14));
    }

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Ask_Words_RanksTheTitleFirst() => Assert.Equal("Tomatoes", Titles("tomato")[0]);

    [Fact]
    public void Ask_WordsOfOneDocument_FindsNoOther() => Assert.Equal(["Shopping"], Titles("where is the milk and tomatoes?"));

    [Fact]
    public void Ask_WordsNoDocumentHasTogether_FindsThoseWithAny() =>
        Assert.Equal(["Garden", "Shopping"], Titles("beans bread").Order());

    [Theory]
    [InlineData("2019", "Tomatoes")]
    [InlineData("March 2024", "Garden")]
    [InlineData("2024-06-14", "Diary")]
    [InlineData("yesterday", "Diary")]
    [InlineData("before 2020", "Tomatoes")]
    [InlineData("after 2024-03-05", "Diary")]
    [InlineData("between 2020 and March 2024", "Garden")]
    [InlineData("this year", "Diary Garden")]
    [InlineData("last month", "")]
    public void Ask_DaysOnly_FindsDocumentsThatNameThem(string query, string expected)
    {
        var answer = _searcher.Ask(query);

        Assert.Equal(Strategy.Temporal, answer.Plan.Strategy);
        Assert.Equal(expected, string.Join(' ', answer.Hits.Select(h => h.Title)));
    }

    [Fact]
    public void Ask_WordsAndDays_PutsFirstWhatHasBoth()
    {
        var answer = _searcher.Ask("tomatoes in 2024");

        Assert.Equal(Strategy.Hybrid, answer.Plan.Strategy);
        Assert.Equal("Garden", answer.Hits[0].Title);
        Assert.Equal(4, answer.Hits.Count);
    }

    [Fact]
    public void Ask_LatestOfSomething_PrefersTheNewest()
    {
        Add("Old peas", "peas peas peas", new DateOnly(2001, 1, 1));
        Add("New peas", "peas peas peas", new DateOnly(2023, 1, 1));

        Assert.Equal("New peas", Titles("latest peas")[0]);
    }

    [Theory]
    [InlineData("hopper")]
    [InlineData("sea.example")]
    [InlineData("navy")]
    public void Ask_PersonLinkOrTag_FindsItsDocument(string query)
    {
        _index.Add(new IndexedDocument("Facts", "x", new Facts([], ["Grace Hopper"], ["https://sea.example"], ["navy"])));

        Assert.Equal(["Facts"], Titles(query));
    }

    [Fact]
    public void Ask_SameQuestionAgain_IsAnsweredFromTheCache()
    {
        var first = _searcher.Ask("Tomatoes?").Hits;
        Assert.Equal(0, _searcher.CacheHitRate());

        Assert.Same(first, _searcher.Ask(" tomatoes").Hits);
        Assert.Equal(0.5, _searcher.CacheHitRate());
    }

    [Theory]
    [InlineData("why did it fail in 2023", IntentType.Causal)]
    [InlineData("when was the api changed", IntentType.Temporal)]
    [InlineData("notes of March 2021", IntentType.Temporal)]
    [InlineData("fopen()", IntentType.Code)]
    [InlineData("readAllBytes", IntentType.Code)]
    [InlineData("snake_case", IntentType.Code)]
    [InlineData("the exception", IntentType.Code)]
    [InlineData("tomato soup", IntentType.General)]
    [InlineData("", IntentType.General)]
    public void Ask_Words_TellTheIntent(string query, IntentType expected) => Assert.Equal(expected, _searcher.Ask(query).Plan.Intent);

    [Theory]
    [InlineData("2024-13-45")]
    [InlineData("after 9999-12-31")]
    [InlineData("before 0001-01-01")]
    [InlineData("between 2024 and 2019")]
    public void Ask_DaysThatAreNone_AreWords(string query) => Assert.Null(_searcher.Ask(query).Plan.Range);

    [Fact]
    public void DefaultQueries_Asked_UseEveryStrategyAndIntent()
    {
        var plans = DefaultQueries.All.Select(q => _searcher.Ask(q).Plan).ToArray();

        Assert.Equal([Strategy.Temporal, Strategy.Keyword, Strategy.Hybrid], plans.Select(p => p.Strategy).Distinct().Order());
        Assert.Equal(Enum.GetValues<IntentType>(), plans.Select(p => p.Intent).Distinct().Order());
    }

    private void Add(string title, string text, params DateOnly[] dates) =>
        _index.Add(new IndexedDocument(title, text, new Facts(dates, [], [], [])));

    private string[] Titles(string query) => [.. _searcher.Ask(query).Hits.Select(h => h.Title)];
}
