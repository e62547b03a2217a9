using System.Collections.Concurrent;
using System.Text;

namespace Futurnal.Instrumentation.Hosting.Tests;

[Collection("telemetry of this process")]
public sealed class MarkerTests : IDisposable
{
    private delegate void Adding(long amount, ReadOnlySpan<(string Key, LabelValue Value)> labels);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _documents = new();

    public void Dispose()
    {
        Marked.IsFailing = false;
        _folder.Dispose();
        _documents.Dispose();
    }

    [Fact]
    public async Task PrivateText_WhereverAnApplicationCanHaveIt_IsNeitherStoredNorTold()
    {
        var notices = new ConcurrentQueue<string>();
        using var events = new OwnEvents();
        await using (var telemetry = await Telemetry.StartAsync(o =>
        {
            o.StorePath = _folder.File("telemetry.db");
            o.Notice = notices.Enqueue;
            o.Sinks.Add(new MarkedSink());
        }))
        {
            await WorkAsync();
            Report();
            await WriteByHandAsync((IMetricSink)telemetry.Reader);
            Marked.IsFailing = true;
            await telemetry.FlushAsync();
            await telemetry.FlushAsync();
            AssertNotStored();
        }

        AssertNotStored();
        Assert.DoesNotContain(notices, Holds);
        Assert.DoesNotContain(events.Texts, Holds);
        Assert.Contains(notices, n => n.StartsWith("A member that metric 'marked.level' is read from threw", StringComparison.Ordinal));
        Assert.Contains(notices, n => n.StartsWith("Telemetry cannot be kept for now", StringComparison.Ordinal));
        Assert.Contains(notices, n => n.StartsWith("A label key that looks like free text of metric 'marked.dynamic' is malformed", StringComparison.Ordinal));
        Assert.Contains(notices, n => n.StartsWith("Metric 'marked.hand' came with a value of label 'kind' that looks like free text", StringComparison.Ordinal));
        Assert.Contains(events.Texts, e => e.StartsWith("SinkFailed", StringComparison.Ordinal));
        Assert.Contains(events.Texts, e => e.StartsWith("TextsRedacted", StringComparison.Ordinal));
    }

    /// <summary>In arguments, exceptions, names of files and of threads, and in what files hold.</summary>
    private async Task WorkAsync()
    {
        var document = _documents.File(Marked.Word + ".txt");
        await File.WriteAllTextAsync(document, Marked.Sentence);
        Assert.Throws<InvalidOperationException>(() => Marked.Work(File.ReadAllText(document)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Marked.WorkAsync(document));
        var thread = new Thread(() => Assert.Throws<InvalidOperationException>(() => Marked.Work(Marked.Place))) { Name = Marked.Sentence };
        thread.Start();
        thread.Join();
    }

    /// <summary>In what is reported by name.</summary>
    private static void Report()
    {
        var add = Library("DynamicCounter").GetMethod("Add")!.CreateDelegate<Adding>(Metrics.Counter("marked.dynamic"));
        add(1, [(Marked.Sentence, true)]);
        add(1, [("kind", true)]);
        add(1, [(Marked.Place, true)]);
        Assert.DoesNotContain(Marked.Word, Assert.ThrowsAny<Exception>(() => Define("marked.unit", unit: Marked.Place)).ToString(), StringComparison.Ordinal);
        Metrics.Counter(Define("marked.described", description: "Calls from " + Marked.Place)).Add(1);
        Assert.DoesNotContain(Marked.Word, Assert.Throws<ArgumentException>(() => Library("Metrics").GetMethod("Counter", [typeof(string)])!.CreateDelegate<Func<string, DynamicCounter>>()(Marked.Place)).Message, StringComparison.Ordinal);
    }

    /// <summary>In series that nobody but the writer made.</summary>
    private static async Task WriteByHandAsync(IMetricSink store)
    {
        var metric = Define("marked.hand", keys: "kind");
        foreach (var text in (string[])[Marked.Sentence, Marked.Place, $"{Marked.Word}@example.org", "https://example.org/" + Marked.Word, $"SELECT * FROM {Marked.Word}"])
        {
            var series = (Series)Make("Series", metric, new[] { KeyValuePair.Create("kind", text) });
            await store.WriteAsync(new MetricBatch(1000, [new(series, 1)]), CancellationToken.None);
        }
    }

    private static MetricDefinition Define(string name, string unit = "1", string description = "", params string[] keys) =>
        (MetricDefinition)Make("MetricDefinition", name, MetricType.Counter, MetricCategory.Application, unit, description, keys, "Tests");

    /// <summary>Makes by reflection what the compiler refuses.</summary>
    private static object Make(string type, params object[] arguments) =>
        Activator.CreateInstance(Library(type), arguments)!;

    private static Type Library(string type) => typeof(MetricBatch).Assembly.GetType("Futurnal.Instrumentation." + type, throwOnError: true)!;

    private static bool Holds(string text) => text.Contains(Marked.Word, StringComparison.OrdinalIgnoreCase);

    private void AssertNotStored() => Assert.All(Directory.GetFiles(_folder.File(".")), path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marked.Word)) < 0, path);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Marked.Word)) < 0, path);
    });
}
