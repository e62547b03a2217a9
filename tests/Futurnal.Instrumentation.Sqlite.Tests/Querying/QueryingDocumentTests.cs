using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class QueryingDocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Example_OfTheDocument_IsTheOneThatRuns()
    {
        var example = Read("querying.md").Split("```csharp\n")[1].Split("```")[0].Split('\n').Where(l => l.Length > 0).Select(l => "        " + l);

        Assert.Contains(string.Join('\n', example), Read("DocumentedQuery.cs").Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Example_OfTheDocument_Writes()
    {
        const long Start = 1_767_225_600_000;
        var code = new Series(Latency, [new("strategy", "hybrid"), new("intent_type", "code")]);
        using (var store = SqliteMetricStore.Open(_folder.StorePath))
        {
            store.Write(At(Start, new MetricPoint(code, Distribution(2)), Timed(1000)));
        }

        await using var output = new StringWriter();
        await DocumentedQuery.RunAsync(_folder.StorePath, Start + 1, output, CancellationToken.None);

        Assert.Equal(
            """
            hybrid 1767225600000: 1 calls, P95 2.0 ms
            search.latency{"intent_type":"causal","strategy":"hybrid"}: 1000 at 1767225600000
            search.latency{"intent_type":"code","strategy":"hybrid"}: 2 at 1767225600000

            """,
            output.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Querying", name)).ReplaceLineEndings("\n");
}
