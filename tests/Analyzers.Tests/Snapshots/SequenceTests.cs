using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class SequenceTests
{
    [Fact]
    public Task Sequences_OfEveryKind() => Snapshot.MatchesAsync("""
        public interface ISource
        {
            [Timed("source.all")]
            IAsyncEnumerable<string?> All();
        }

        public sealed class Source<T> : ISource
        {
            [Timed("source.count")]
            [Counted("source.items", Items = true)]
            [Histogram("source.asked")]
            public static IEnumerable<T> Count([Value] int count, [Label] bool isFast, T item)
            {
                for (var i = 0; i < count; i++)
                {
                    yield return item;
                }
            }

            public async IAsyncEnumerable<string?> All()
            {
                await Task.Yield();
                yield return null;
            }

            public IEnumerable<T> Go(ISource source, T item)
            {
                source.All();
                return Count(3, true, item);
            }
        }
        """);
}
