using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers.Parsing;

namespace Analyzers.Tests.Rules;

public class NameTests
{
    [Fact]
    public Task MalformedName_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("Search.Latency")|]]
            public void Upper()
            {
            }

            [[|Counted("")|]]
            public void Empty()
            {
            }

            [Timed("a.b_2.c")]
            public void Fine()
            {
            }
        }
        """,
        "FUT301: 'Search.Latency' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'",
        "FUT301: '' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'");

    [Fact]
    public Task LabelKeys_MalformedReservedOrRepeated_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Malformed([[|Label("is-fast")|]] bool fast)
            {
            }

            [Timed("b")]
            [Label("fast", "yes")]
            public void Repeated([[|Label|]] bool fast)
            {
            }

            [[|Timed("c")|]]
            public void Reserved([Label("status")] OperationStatus status)
            {
            }

            [Timed("d")]
            public void Fine([Label("is_fast")] bool fast)
            {
            }
        }
        """,
        "FUT306: Label key 'is-fast' of 'Malformed' is malformed: use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'",
        "FUT306: Label key 'fast' of 'Repeated' is given twice; give it once",
        "FUT306: Label key 'status' of 'Reserved' is set by how each call ends; a result can set it by [return: Label(\"status\")]");

    [Fact]
    public Task NamesThatAreAlike_AreToldAtTheLaterOne() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("cache.latency")]
            public void First()
            {
            }

            [[|Timed("cache.latnecy")|]]
            public void Swapped()
            {
            }

            [[|Timed("serach.latency")|]]
            public void NearlyBuiltIn()
            {
            }

            [Timed("cache.latency")]
            public void Same()
            {
            }
        }
        """,
        "FUT307: 'cache.latnecy' and 'cache.latency' differ by one character; use one of them, or names that tell them apart",
        "FUT307: 'serach.latency' and 'search.latency' differ by one character; use one of them, or names that tell them apart");

    [Theory]
    [InlineData("search.latency", "search.latnecy")]
    [InlineData("search.latency", "search.latancy")]
    [InlineData("search.latency", "search.lateency")]
    [InlineData("a.documents", "a.docments")]
    [InlineData("cache.hit_rate", "cache.hit.rate")]
    [InlineData("cache.hit_rate", "cache.hitrate")]
    [InlineData("read", "raed")]
    public void Misspelling_IsSeen(string one, string other)
    {
        Assert.True(SimilarNames.AreAlike(one, other));
        Assert.True(SimilarNames.AreAlike(other, one));
    }

    [Theory]
    [InlineData("a.count", "b.count")]
    [InlineData("cache.read", "cache.lead")]
    [InlineData("cache.reads", "cache.loads")]
    [InlineData("job.done", "jobs.done")]
    [InlineData("job.complete", "job.completed")]
    [InlineData("stage1.time", "stage2.time")]
    [InlineData("http.v1", "http.v11")]
    [InlineData("latency.p95", "latency.p59")]
    [InlineData("mail.sent", "mail.send")]
    [InlineData("file.upload", "file.unload")]
    [InlineData("cpu.min", "cpu.max")]
    [InlineData("a.counted", "a.mounted")]
    [InlineData("a.reader", "a.reads")]
    [InlineData("ab", "ba")]
    [InlineData("search.latency", "search.latency")]
    public void Difference_ThatSaysSomething_IsNone(string one, string other)
    {
        Assert.False(SimilarNames.AreAlike(one, other));
        Assert.False(SimilarNames.AreAlike(other, one));
    }
}
