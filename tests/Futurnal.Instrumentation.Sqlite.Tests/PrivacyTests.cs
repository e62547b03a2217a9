using System.Text;
using Futurnal.Instrumentation.Flushing;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class PrivacyTests : IDisposable
{
    private const int Texts = 5_000;
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _notices = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WriteAsync_PathsAndAddressesAnywhere_StoresNone(int seed)
    {
        var texts = new PrivateTexts(seed);
        var made = Enumerable.Range(0, Texts).Select(_ => texts.Next()).ToArray();
        using (var store = SqliteMetricStore.Open(_folder.StorePath, _notices.Add))
        {
            foreach (var chunk in made.Select((t, i) => (t.Text, Index: i)).Chunk(500))
            {
                store.Write(At(1000, [.. chunk.Select(t => Point(t.Text, t.Index))]) with { Observations = [.. chunk.Select(t => new Observation(Point(t.Text, 0).Series, 900, 1))] });
            }

            AssertNowhere(made);
            Assert.Equal(
                made.Where((m, i) => KindOf(m.Text, i) == 0).Count(),
                store.Summarize().Single(s => s.Series.ToString() == """x.values{"place":"other"}""").Sum);
        }

        AssertNowhere(made);
    }

    [Fact]
    public async Task Flusher_ConstantsThatLookPrivate_StoresNone()
    {
        var texts = new PrivateTexts(3);
        var made = Enumerable.Range(0, Texts).Select(_ => texts.Next()).ToArray();
        var counter = Instruments.Counter(
            "privacy_tests.calls", "1", "Calls from /media/q" + made[0].Word, "/media/q" + made[1].Word, new LabelDimension("place", [.. made.Select(m => m.Text)]));
        var seen = new SeenSink();
        using (var store = SqliteMetricStore.Open(_folder.StorePath, _notices.Add))
        {
            await using var flusher = new Flusher(MetricRegistry.Shared, [store, seen], TimeSpan.FromDays(1), TimeProvider.System, _notices.Add);
            for (var i = 0; i < Texts; i++)
            {
                counter.Add(i, 1);
            }

            await flusher.FlushAsync();
            await flusher.FlushAsync();
            AssertNowhere(made);
            var stored = store.Summarize();
            Assert.Equal(Texts, stored.Single(s => s.Series.Metric.Name == "privacy_tests.calls").Sum);
            Assert.Equal(Texts + 2, stored.Single(s => s.Series.ToString() == """privacy.redactions.total{"component":"other"}""").Sum);
        }

        AssertNowhere(made);
        Assert.DoesNotContain(made, m => seen.Text.Contains(m.Word, StringComparison.Ordinal));
        Assert.Single(_notices, n => n.StartsWith("Metric 'privacy_tests.calls' came", StringComparison.Ordinal) || n.StartsWith("The description of metric 'privacy_tests", StringComparison.Ordinal));
    }

    [Fact]
    public void WriteAsync_PrivateText_IsToldOnceForEachMetric()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _notices.Add);
        store.Write(At(1000, Counted(1, "/media/ann"), Counted(2, "ann@example.org")));
        store.Write(At(2000, Counted(4, "C:\\Users\\ann")));

        Assert.Equal(
            ["Metric 'ingestion.documents.processed' came with a value of label 'status' that is none of its built-in values; it is recorded as 'other' and counted in privacy.redactions.total. "
                + "Make the label an enum, list its values with [LabelValues], or hash them with Redact.Hash."],
            _notices);
        Assert.Equal(
            ["""ingestion.documents.processed{"status":"other"} 7""", """privacy.redactions.total{"component":"other"} 3"""],
            store.Summarize().Select(s => $"{s.Series} {s.Sum}"));
    }

    [Fact]
    public void WriteAsync_ThatFailsAndIsTriedAgain_CountsOnce()
    {
        using var store = SqliteMetricStore.Open(_folder.StorePath, _notices.Add);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var batch = At(1000, Counted(1, "a b"));

        Assert.Throws<OperationCanceledException>(() => store.WriteAsync(batch, cancelled.Token).AsTask().GetAwaiter().GetResult());
        store.Write(batch);

        Assert.Equal(1, store.Summarize().Single(s => s.Series.Metric.Name == "privacy.redactions.total").Sum);
    }

    private static MetricPoint Point(string text, int index)
    {
        var metric = KindOf(text, index) switch
        {
            0 => new MetricDefinition("x.values", MetricType.Counter, MetricCategory.Application, "1", "", ["place"], "Tests"),
            1 => new($"x.described{index}", MetricType.Counter, MetricCategory.Application, "1", $"Calls of {text}", [], "Tests"),
            2 => new($"x.declared{index}", MetricType.Counter, MetricCategory.Application, "1", "", [], text),
            _ => new($"x.unit{index}", MetricType.Counter, MetricCategory.Application, InBraces(text), "", [], "Tests"),
        };
        return new(new Series(metric, metric.LabelKeys.Select(key => KeyValuePair.Create(key, text))), 1);
    }

    // A unit holds free text in braces only, and there neither blanks, nor braces, nor letters beyond ASCII.
    private static string InBraces(string text) => $"{{{string.Concat(text.Select(c => c is > ' ' and <= '~' and not ('{' or '}') ? c : '_'))}}}";

    // A sentence may hold several slashes and blanks, so steps with blanks in them are told in labels only; a unit ends at 63 characters.
    private static int KindOf(string text, int index) =>
        (index % 4 == 1 && text.Contains(' ', StringComparison.Ordinal)) || (index % 4 == 3 && text.Length > 61) ? 0 : index % 4;

    private void AssertNowhere((string Text, string Word)[] made)
    {
        var content = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_folder.StorePath)!))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            content.Append(reader.ReadToEnd());
        }

        foreach (var notice in _notices)
        {
            content.Append(notice);
        }

        var words = Words(content.ToString());
        Assert.Contains("metric_name", words);
        Assert.DoesNotContain(made, m => words.Contains(m.Word));
    }

    /// <summary>All runs of small letters and their ends, since a length that happens to be a letter may stand before a text.</summary>
    private static HashSet<string> Words(string content)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in content.Split([.. Enumerable.Range(0, 256).Select(i => (char)i).Where(c => c is not ((>= 'a' and <= 'z') or '_'))], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i < run.Length; i++)
            {
                for (var length = 11; length <= 15 && i + length <= run.Length; length++)
                {
                    words.Add(run.Substring(i, length));
                }
            }
        }

        return words;
    }
}
