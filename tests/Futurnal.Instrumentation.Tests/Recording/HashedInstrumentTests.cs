using System.Globalization;
using Futurnal.Instrumentation.Recording;
using Futurnal.Instrumentation.Registry;

namespace Futurnal.Instrumentation.Tests.Recording;

public class HashedInstrumentTests
{
    private const int Threads = 4;
    private const int Rounds = 40;
    private const int Hashes = 500;

    private readonly MetricRegistry _registry = new();

    [Fact]
    public void Of_AHash_GivesItsSeries()
    {
        var counter = Counter("x.calls", Given.Kind);
        counter.Of(new HashedLabel(1)).ToRecord().Add(1, 2);
        counter.Of(new HashedLabel(1)).ToRecord().Add(1, 3);
        counter.Of(new HashedLabel(0)).ToRecord().Add(0, 4);
        counter.Of((HashedLabel?)null).ToRecord().Add(1, 5);

        Assert.Equal(
            [
                """x.calls{"file":"0000000000000000","kind":"red"} 4""",
                """x.calls{"file":"0000000000000001","kind":"blue"} 5""",
                """x.calls{"file":"other","kind":"blue"} 5""",
            ],
            Lines());
    }

    [Fact]
    public void Of_ManyHashes_TellsTheirOrder()
    {
        string[] keys = ["a", "b", "c", "d", "e"];
        var counter = _registry.AttachHashed(
            Given.Metric("x.calls", MetricType.Counter, labelKeys: keys), keys, [], static (registry, metric, all) => new CounterInstrument(registry, metric, all));
        counter.Of([new HashedLabel(1), new HashedLabel(2), null, null, null]).ToRecord().Increment(0);
        counter.Of([new HashedLabel(2), new HashedLabel(1), null, null, null]).ToRecord().Increment(0);
        counter.Of([new HashedLabel(1), new HashedLabel(2), null, null, null]).ToRecord().Increment(0);

        Assert.Equal(
            [
                """x.calls{"a":"0000000000000001","b":"0000000000000002","c":"other","d":"other","e":"other"} 2""",
                """x.calls{"a":"0000000000000002","b":"0000000000000001","c":"other","d":"other","e":"other"} 1""",
            ],
            Lines());
    }

    [Fact]
    public void Limit_OfSeriesAndNotOfHashes_HoldsForAllMethodsOfAMetric()
    {
        _registry.SeriesLimit = 5;
        var (one, another) = (Counter("x.calls", Given.Kind), Counter("x.calls", Given.Kind));
        for (var i = 0ul; i < 3; i++)
        {
            one.Of(new HashedLabel(i)).ToRecord().Increment(0);
            another.Of(new HashedLabel(i)).ToRecord().Increment(0);
        }

        // Four of the five series are taken for the first hash, by both.
        Assert.Equal(
            [
                """telemetry.series.overflow{} 4""",
                """x.calls{"file":"0000000000000000","kind":"red"} 2""",
                """x.calls{"file":"other","kind":"red"} 4""",
            ],
            Lines());
        Assert.Equal(
            ["Metric 'x.calls' has reached the limit of 5 series; further hashes are recorded with 'other' for each hashed label (file)."],
            _registry.Notices);
    }

    [Fact]
    public void Limit_Raised_AppliesToNewHashes()
    {
        _registry.SeriesLimit = 1;
        var counter = Counter("x.calls");
        counter.Of(new HashedLabel(1)).ToRecord().Increment(0);
        counter.Of(new HashedLabel(2)).ToRecord().Increment(0);
        _registry.SeriesLimit = 2;
        counter.Of(new HashedLabel(2)).ToRecord().Increment(0);
        counter.Of(new HashedLabel(3)).ToRecord().Increment(0);

        Assert.Equal(
            [
                """telemetry.series.overflow{} 2""",
                """x.calls{"file":"0000000000000001"} 1""",
                """x.calls{"file":"0000000000000002"} 1""",
                """x.calls{"file":"other"} 2""",
            ],
            Lines());
    }

    [Fact]
    public void End_OfACallWhoseBeginningWasCounted_IsNoOverflowAgain()
    {
        _registry.SeriesLimit = 1;
        var running = _registry.AttachHashed(
            Given.Metric("x.running", MetricType.Gauge, labelKeys: ["file", "kind"]), ["file"], [Given.Kind], static (registry, metric, all) => new InFlightInstrument(registry, metric, all));
        var cells = running.Of(new HashedLabel(1));
        cells.ToRecord().Enter(0);
        cells.Cells.Leave(0);

        Assert.Equal(["""telemetry.series.overflow{} 1""", """x.running{"file":"other","kind":"red"} 0"""], Lines());
    }

    [Fact]
    public void Refused_DefinitionThatContradicts_RecordsNowhere()
    {
        Given.Counter(_registry, "x.calls");
        var counter = Counter("x.calls");
        counter.Of(new HashedLabel(1)).ToRecord().Increment(0);

        Assert.Empty(Lines());
        Assert.Single(_registry.Refusals);
    }

    [Fact]
    public async Task Of_ThreadsThatReachTheLimitWhileCollected_LosesAndDoublesNothing()
    {
        _registry.SeriesLimit = 200;
        var counter = Counter("x.calls");
        using var start = new Barrier(Threads + 1);
        var adding = Enumerable.Range(0, Threads).Select(t => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                for (var i = 0; i < Rounds * Hashes; i++)
                {
                    counter.Of(new HashedLabel((ulong)((i + (t * 100)) % Hashes))).ToRecord().Increment(0);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        start.SignalAndWait();

        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        while (!adding.All(t => t.IsCompleted))
        {
            Add();
        }

        await Task.WhenAll(adding);
        Add();
        Assert.Equal(202, totals.Count);
        Assert.Equal((Hashes - 200) * Threads * Rounds, totals["telemetry.series.overflow{}"]);
        Assert.Equal((Hashes - 200) * Threads * Rounds, totals["""x.calls{"file":"other"}"""]);
        Assert.Equal(200, totals.Count(t => t.Value == Threads * Rounds));

        void Add()
        {
            foreach (var (series, value) in Given.Collected(_registry))
            {
                totals[series] = totals.GetValueOrDefault(series) + value;
            }
        }
    }

    [Fact]
    public void SampledTimer_HashesWithoutAClockedCall_HaveTheShapeOfOthers()
    {
        Sampling.SeedThisThread(20_261_125);
        var shape = new SampledShape();
        var timer = _registry.AttachHashed(
            Given.Metric("x.time", MetricType.Timer, "ms", labelKeys: ["file"]), ["file"], [], (registry, metric, all) => new HistogramInstrument(registry, metric, all, sampleEvery: 1_000_000, shape));
        for (var i = 0ul; i < 3; i++)
        {
            timer.Of(new HashedLabel(i)).ToRecord().RecordElapsed(0, timer.Other.StartSampled());
        }

        Assert.Equal(
            [
                """x.time{"file":"0000000000000000"} 1""",
                """x.time{"file":"0000000000000001"} 1""",
                """x.time{"file":"0000000000000002"} 1""",
            ],
            Lines());
    }

    [Fact]
    public void Timer_BegunBeforeItsCellsKnewTheRate_IsRecorded()
    {
        var timer = _registry.AttachHashed(
            Given.Metric("x.time", MetricType.Timer, "ms", labelKeys: ["file"]), ["file"], [], static (registry, metric, all) => new HistogramInstrument(registry, metric, all));
        timer.Other.ApplyRate(0.5);
        var start = timer.Other.Start();
        timer.Of(new HashedLabel(1)).Cells.ApplyRate(1);
        timer.Of(new HashedLabel(1)).ToRecord().RecordElapsed(0, start);

        Assert.True(start < 0);
        Assert.Equal(["""x.time{"file":"0000000000000001"} 1"""], Lines());
    }

    private HashedInstrument<CounterInstrument> Counter(string name, params LabelDimension[] dimensions) => _registry.AttachHashed(
        Given.Metric(name, MetricType.Counter, labelKeys: [.. dimensions.Select(d => d.Key), "file"]),
        ["file"],
        dimensions,
        static (registry, metric, all) => new CounterInstrument(registry, metric, all));

    private string[] Lines() =>
    [
        .. Given.Collected(_registry).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key} {p.Value}")).Order(StringComparer.Ordinal),
    ];
}
