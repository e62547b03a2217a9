using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class HashedLabelTests
{
    [Fact]
    public Task Hashes_OfParameters() => Snapshot.MatchesAsync("""
        #pragma warning disable FUT205
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public class Job
        {
            public HashedLabel File { get; init; }

            public virtual HashedLabel? Owner => null;
        }

        public partial class Engine
        {
            [Timed("engine.read")]
            [Counted("engine.reads", On = CountOn.Success)]
            [Gauge("engine.reading", InFlight = true)]
            public int Read([Label] HashedLabel file, [Label] bool cached) => 0;

            [Timed("engine.sampled", SampleEvery = 16, Raw = true)]
            [Histogram("engine.size", Unit = "By")]
            public async Task WriteAsync([Label] HashedLabel? file, [Value] long size) => await Task.Yield();

            [Gauge("engine.depth")]
            public int Depth([Label(nameof(Job.File)), Label(nameof(Job.Owner))] Job? job) => 0;

            [Counted("engine.lines", Items = true)]
            public IEnumerable<int> Lines([Label] HashedLabel file)
            {
                yield return 1;
            }

            [Counted("engine.bytes", Unit = "By")]
            static partial void Bytes([Label] HashedLabel file, [Label(nameof(Job.Owner))] Job job, [Label] bool cached, [Value] long count);

            public async Task Go()
            {
                Read(Redact.Hash("a"), true);
                Depth(null);
                Lines(default);
                await WriteAsync(null, 1);
            }
        }
        """);

    [Fact]
    public Task Hashes_OfResults() => Snapshot.MatchesAsync("""
        #pragma warning disable FUT205
        using System.Threading.Tasks;

        public record Answer(HashedLabel File, HashedLabel? Owner, bool IsNew);

        public partial class Engine
        {
            [Timed("engine.find")]
            [return: Label("found")]
            public HashedLabel? Find([Label] HashedLabel folder, [Label] bool cached) => null;

            [Timed("engine.ask", SampleEvery = 8)]
            [Counted("engine.asked")]
            [return: Label(nameof(Answer.File)), Label(nameof(Answer.Owner)), Label(nameof(Answer.IsNew))]
            public async Task<Answer?> AskAsync() { await Task.Yield(); return null; }

            [Timed("engine.load")]
            [return: Label("file")]
            public static async partial Task<HashedLabel> LoadAsync() { await Task.Yield(); return default; }

            public async Task Go()
            {
                Find(default, false);
                await AskAsync();
            }
        }
        """);
}
