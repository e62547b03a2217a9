using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public class HistogramTests
{
    [Fact]
    public void Parameter_IsRecordedAlsoOfCallsThatFail()
    {
        var recorded = Recorded.During(() =>
        {
            Store.Save(7, Speed.Slow);
            Assert.Throws<InvalidOperationException>(() => Store.Save(0, Speed.Slow));
        });

        Assert.Equal(["""store.size{"speed":"slow"} 2"""], recorded.Lines);
        Assert.Equal(7, recorded.Distribution("""store.size{"speed":"slow"}""").Sum);
    }

    [Fact]
    public async Task Result_IsRecordedOfCallsThatSucceed()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal(5, await Store.CountAsync(5, isSlow: true));
            Assert.Equal(3, await Store.CountAsync(3, isSlow: false));
            await Assert.ThrowsAsync<InvalidOperationException>(() => Store.CountAsync(-1, isSlow: true));
        });

        Assert.Equal(
            [
                """store.count.time{"status":"failed"} 1""",
                """store.count.time{"status":"succeeded"} 2""",
                "store.count{} 2",
            ],
            recorded.Lines);
        Assert.Equal(8, recorded.Distribution("store.count{}").Sum);
    }

    [Fact]
    public void NullAndMissingNumbers_AreNotRecorded() =>
        Assert.Empty(Recorded.During(() =>
        {
            Assert.Null(Store.Maybe(null));
            Assert.Null(Store.Read(null));
        }).Lines);

    [Fact]
    public void Member_OfParameterAndResult_IsRecorded()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.Equal("four", Store.Read("four"));
            Assert.Equal(6, Store.Length("spans!"));
            Assert.Equal(9, Store.Maybe(9));
        });

        Assert.Equal(["store.length{} 1", "store.maybe{} 1", "store.read{} 1"], recorded.Lines);
        Assert.Equal(4, recorded.Distribution("store.read{}").Sum);
        Assert.Equal(6, recorded.Distribution("store.length{}").Sum);
    }

    [Fact]
    public void Member_ThatThrows_ChangesNothing()
    {
        var recorded = Recorded.During(() =>
        {
            Assert.NotNull(Store.Open(new Broken()));
            Assert.NotNull(Store.Split(new Broken()));
        });

        Assert.Empty(recorded.Lines);
    }

    internal sealed partial class Broken
    {
        public int Size => throw new InvalidOperationException();

        public partial int Parts { get; }

        public partial int Parts => throw new InvalidOperationException();
    }

    internal static class Store
    {
        [Histogram("store.size")]
        public static void Save([Value] long size, [Label] Speed speed)
        {
            if (size == 0)
            {
                throw new InvalidOperationException();
            }
        }

        [Histogram("store.count")]
        [Timed("store.count.time")]
        [return: Value]
        public static async Task<int> CountAsync(int count, bool isSlow)
        {
            if (isSlow)
            {
                await Task.Yield();
            }

            return count < 0 ? throw new InvalidOperationException() : count;
        }

        [Histogram("store.maybe")]
        [return: Value]
        public static double? Maybe(double? value) => value;

        [Histogram("store.read")]
        [return: Value(nameof(string.Length))]
        public static string? Read(string? text) => text;

        [Histogram("store.length")]
        public static int Length([Value(nameof(ReadOnlySpan<char>.Length))] scoped ReadOnlySpan<char> text) => text.Length;

        [Histogram("store.open")]
        public static Broken Open([Value(nameof(Broken.Size))] Broken file) => file;

        [Histogram("store.split")]
        public static Broken Split([Value(nameof(Broken.Parts))] Broken file) => file;
    }
}
