using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public class SequenceTests
{
    [Fact]
    public void Iterator_IsRecordedAtTheEndOfEachWalk()
    {
        IEnumerable<int>? numbers = null;
        IEnumerator<int>? walk = null;
        var created = Recorded.During(() => numbers = Source.Count(3, Speed.Slow));
        var begun = Recorded.During(() =>
        {
            walk = numbers!.GetEnumerator();
            Assert.True(walk.MoveNext());
            Assert.Equal(0, walk.Current);
        });
        var disposed = Recorded.During(walk!.Dispose);
        var walked = Recorded.During(() => Assert.Equal([0, 1, 2], numbers!));

        Assert.Empty(created.Lines);
        Assert.Equal(["""source.items{"speed":"slow"} 1""", """source.running{"speed":"slow"} 1"""], begun.Lines);
        Assert.Equal(["""source.count{"speed":"slow","status":"succeeded"} 1""", """source.running{"speed":"slow"} 0"""], disposed.Lines);
        Assert.Equal(
            ["""source.count{"speed":"slow","status":"succeeded"} 1""", """source.items{"speed":"slow"} 3""", """source.running{"speed":"slow"} 0"""],
            walked.Lines);
    }

    [Fact]
    public void Iterator_ThatFails_ThrowsTheSameFromTheSamePlace()
    {
        var recorded = Recorded.During(() =>
        {
            var thrown = Assert.Throws<InvalidOperationException>(() => Source.Fail().ToList());
            Assert.Contains(nameof(Source.Fail), thrown.StackTrace, StringComparison.Ordinal);
            Assert.DoesNotContain("Futurnal.Instrumentation", thrown.StackTrace, StringComparison.Ordinal);
        });

        Assert.Equal(["""source.fail{"status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public void Iterator_NeverBegun_RecordsNothingAndIsDisposed()
    {
        var recorded = Recorded.During(() => Source.Count(3, Speed.Slow).GetEnumerator().Dispose());

        Assert.Empty(recorded.Lines);
    }

    [Fact]
    public async Task AsyncIterator_IsRecordedAtTheEndOfEachWalk()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            var sum = 0;
            await foreach (var number in Source.CountAsync(4))
            {
                sum += number;
            }

            await foreach (var number in Source.CountAsync(4))
            {
                sum += number;
                break;
            }

            Assert.Equal(6, sum);
        });

        Assert.Equal(["source.async_items{} 5", """source.async{"status":"succeeded"} 2"""], recorded.Lines);
    }

    [Fact]
    public async Task AsyncIterator_ThatIsCancelled_IsCancelled()
    {
        using var source = new CancellationTokenSource();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var number in Source.CountAsync(4).WithCancellation(source.Token))
                {
                    await source.CancelAsync();
                }
            });
        });

        Assert.Equal(["source.async_items{} 1", """source.async{"status":"cancelled"} 1"""], recorded.Lines);
    }

    [Fact]
    public async Task MethodThatReturnsAnAsyncSequence_ThatThrowsAtOnce_HasFailed()
    {
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Throws<ArgumentNullException>(() => { _ = Source.Through(null!); });
            await foreach (var number in Source.Through(Source.CountAsync(1)))
            {
                Assert.Equal(0, number);
            }
        });

        Assert.Equal(
            [
                "source.async_items{} 1",
                """source.async{"status":"succeeded"} 1""",
                """source.through{"status":"failed"} 1""",
                """source.through{"status":"succeeded"} 1""",
            ],
            recorded.Lines);
    }

    internal static class Source
    {
        [Timed("source.count")]
        [Counted("source.items", Items = true)]
        [Gauge("source.running", InFlight = true)]
        public static IEnumerable<int> Count(int count, [Label] Speed speed)
        {
            for (var i = 0; i < count; i++)
            {
                yield return i;
            }
        }

        [Counted("source.fail")]
        public static IEnumerable<int> Fail()
        {
            yield return 1;
            throw new InvalidOperationException();
        }

        [Timed("source.async")]
        [Counted("source.async_items", Items = true)]
        public static async IAsyncEnumerable<int> CountAsync(int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return i;
            }
        }

        [Timed("source.through")]
        public static IAsyncEnumerable<int> Through(IAsyncEnumerable<int> numbers)
        {
            ArgumentNullException.ThrowIfNull(numbers);
            return numbers;
        }
    }
}
