using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Registry;

namespace GeneratedCode.Tests;

public partial class HashedLabelTests
{
    private static readonly HashedLabel A = Redact.Hash("/media/ann/a.pdf");
    private static readonly HashedLabel B = Redact.Hash("/media/ann/b.pdf");

    [Fact]
    public void Parameters_EveryMetricOfTheMethod_HasTheHash() => AssertSame(
        [
            $$"""hashed.read{"cached":"false","file":"{{A}}","status":"succeeded"} 2""",
            $$"""hashed.read{"cached":"true","file":"{{A}}","status":"succeeded"} 1""",
            $$"""hashed.read{"cached":"true","file":"{{B}}","status":"failed"} 1""",
            $$"""hashed.reading{"cached":"false","file":"{{A}}"} 0""",
            $$"""hashed.reading{"cached":"true","file":"{{A}}"} 0""",
            $$"""hashed.reading{"cached":"true","file":"{{B}}"} 0""",
            $$"""hashed.reads{"cached":"false","file":"{{A}}"} 2""",
            $$"""hashed.reads{"cached":"true","file":"{{A}}"} 1""",
        ],
        Recorded.During(() =>
        {
            Read(A, false);
            Read(A, false);
            Read(A, true);
            Assert.Throws<InvalidOperationException>(() => Read(B, true));
        }).Lines);

    [Fact]
    public void Null_IsOther() => AssertSame(
        [$$"""hashed.seen{"file":"{{A}}","owner":"other"} 1""", """hashed.seen{"file":"other","owner":"other"} 2"""],
        Recorded.During(() =>
        {
            Seen(A, null);
            Seen(null, null);
            Seen(null, new Job(A, isBad: true));
        }).Lines);

    [Fact]
    public void Members_OfAParameter_AreReadOnceACall() => AssertSame(
        [
            $$"""hashed.depth{"file":"{{A}}","owner":"{{B}}"} 7""",
            """hashed.depth{"file":"other","owner":"other"} 0""",
        ],
        Recorded.During(() =>
        {
            var job = new Job(A, isBad: false);
            Assert.Equal(7, Depth(job));
            Assert.Equal(1, job.OwnerReads);
            Depth(null);
        }).Lines);

    [Fact]
    public void Results_AreLookedUpWhenTheCallEnds() => AssertSame(
        [
            $$"""hashed.find{"folder":"{{A}}","found":"{{B}}","status":"succeeded"} 1""",
            $$"""hashed.find{"folder":"{{A}}","found":"other","status":"succeeded"} 1""",
            $$"""hashed.find{"folder":"{{B}}","found":"other","status":"failed"} 1""",
        ],
        Recorded.During(() =>
        {
            Find(A, B);
            Find(A, null);
            Assert.Throws<InvalidOperationException>(() => Find(B, B));
        }).Lines);

    [Fact]
    public async Task Tasks_OfEveryForm_HaveTheHash() => AssertSame(
        [
            $$"""hashed.core{"file":"{{A}}","status":"succeeded"} 1""",
            $$"""hashed.load{"file":"{{B}}","status":"succeeded"} 1""",
            $$"""hashed.size{"file":"{{A}}"} 1""",
            $$"""hashed.write{"file":"{{A}}","status":"succeeded"} 1""",
        ],
        (await Recorded.DuringAsync(async () =>
        {
            await WriteAsync(A, 5);
            await LoadAsync();
            await CoreAsync(A);
        })).Lines);

    [Fact]
    public void Sequence_ItsItems_AreCountedByHash() => AssertSame(
        [$$"""hashed.items{"file":"{{A}}"} 3""", $$"""hashed.items{"file":"{{B}}"} 6"""],
        Recorded.During(() =>
        {
            Assert.Equal(3, Items(A).Count());
            var walks = Items(B);
            Assert.Equal(6, walks.Count() + walks.Count());
        }).Lines);

    [Fact]
    public void Decorator_RecordsByHash() => AssertSame(
        [$$"""hashed.put{"file":"{{A}}","status":"succeeded"} 1"""],
        Recorded.During(() => new Archive().Instrumented().Put(A)).Lines);

    [Fact]
    public void Raw_KeepsSingleValuesWithTheirHash() => AssertSame(
        [$$"""hashed.raw{"file":"{{A}}"} 3""", $$"""hashed.raw{"file":"{{B}}"} 4"""],
        Recorded.During(() =>
        {
            Raw(A, 3);
            Raw(B, 4);
        }).Observations);

    [Fact]
    public void SampledTimer_EveryCall_CountsUnderItsHash()
    {
        var hashes = Enumerable.Range(0, 20).Select(i => Redact.Hash($"sampled {i}")).ToArray();
        var recorded = Recorded.During(() =>
        {
            for (var i = 0; i < 60; i++)
            {
                Sampled(hashes[i % hashes.Length]);
            }
        });
        var later = Recorded.During(() => { });

        var sum = hashes.Sum(h => Of(recorded, h) + Of(later, h));
        Assert.Equal(60, sum);
        static long Of(Recorded recorded, HashedLabel hash) => recorded.Lines
            .Where(l => l.Contains(hash.ToString(), StringComparison.Ordinal)).Sum(l => long.Parse(l.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Limit_WhatIsBeyond_IsOtherAndCounted()
    {
        var registry = MetricRegistry.Shared;
        var limit = registry.SeriesLimit;
        registry.SeriesLimit = 6;
        try
        {
            // Two series a hash, for both values of the other label.
            AssertSame(
                [
                    $$"""hashed.limited{"cached":"false","file":"{{Redact.Hash("0")}}"} 2""",
                    $$"""hashed.limited{"cached":"false","file":"{{Redact.Hash("1")}}"} 2""",
                    $$"""hashed.limited{"cached":"false","file":"{{Redact.Hash("2")}}"} 2""",
                    """hashed.limited{"cached":"false","file":"other"} 14""",
                    """telemetry.series.overflow{} 14""",
                ],
                Recorded.During(() =>
                {
                    for (var i = 0; i < 20; i++)
                    {
                        Limited(Redact.Hash($"{i % 10}"), false);
                    }
                }).Lines);
            Assert.Contains(registry.Notices, n => n == "Metric 'hashed.limited' has reached the limit of 6 series; further hashes are recorded with 'other' for each hashed label (file).");
        }
        finally
        {
            registry.SeriesLimit = limit;
        }
    }

    /// <summary>The key of hashes, and with it their order, is another in each process.</summary>
    private static void AssertSame(string[] expected, IReadOnlyList<string> lines) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));

    [Timed("hashed.read")]
    [Counted("hashed.reads", On = CountOn.Success)]
    [Gauge("hashed.reading", InFlight = true)]
    private static int Read([Label] HashedLabel file, [Label] bool cached) => file == A ? 1 : throw new InvalidOperationException(cached ? "b" : "");

    [Counted("hashed.seen")]
    static partial void Seen([Label] HashedLabel? file, [Label(nameof(Job.Owner))] Job? job);

    [Gauge("hashed.depth")]
    private static int Depth([Label(nameof(Job.File)), Label(nameof(Job.Owner))] Job? job) => job is null ? 0 : 7;

    [Timed("hashed.find")]
    [return: Label("found")]
    private static HashedLabel? Find([Label] HashedLabel folder, HashedLabel? found) => folder == A ? found : throw new InvalidOperationException();

    [Timed("hashed.write")]
    [Histogram("hashed.size", Unit = "By")]
    private static async Task WriteAsync([Label] HashedLabel file, [Value] long size)
    {
        await Task.Yield();
        _ = (file, size);
    }

    [Timed("hashed.load")]
    [return: Label("file")]
    private static async partial Task<HashedLabel> LoadAsync()
    {
        await Task.Yield();
        return B;
    }

    [Timed("hashed.core")]
    private static partial Task CoreAsync([Label] HashedLabel file);

    private static async Task CoreAsyncCore(HashedLabel file)
    {
        await Task.Yield();
        _ = file;
    }

    [Counted("hashed.items", Items = true)]
    private static IEnumerable<int> Items([Label] HashedLabel file)
    {
        yield return file.GetHashCode();
        yield return 2;
        yield return 3;
    }

    [Counted("hashed.raw", Raw = true)]
    static partial void Raw([Label] HashedLabel file, [Value] long amount);

    [Timed("hashed.sampled", SampleEvery = 16)]
    private static int Sampled([Label] HashedLabel file) => file.GetHashCode();

    [Counted("hashed.limited")]
    static partial void Limited([Label] HashedLabel file, [Label] bool cached);

    internal sealed class Job(HashedLabel file, bool isBad)
    {
        public int OwnerReads { get; private set; }

        public HashedLabel File => file;

        public HashedLabel? Owner
        {
            get
            {
                OwnerReads++;
                return isBad ? throw new InvalidOperationException() : B;
            }
        }
    }
}
