using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class TaskTests
{
    [Fact]
    public Task Tasks_OfEveryKind() => Snapshot.MatchesAsync("""
        public class Engine
        {
            [Timed("engine.task")]
            public async Task RunAsync(CancellationToken cancellation = default) => await Task.Yield();

            [Timed("engine.result")]
            public Task<string?> ReadAsync() => Task.FromResult<string?>(null);

            [Timed("engine.value_task")]
            public async ValueTask WriteAsync() => await Task.Yield();

            [Timed("engine.value_result")]
            public static ValueTask<T> EchoAsync<T>(T item) => new(item);

            public async Task GoAsync()
            {
                await RunAsync();
                await ReadAsync();
                await WriteAsync();
                await EchoAsync(1).ConfigureAwait(false);
            }
        }
        """);

    [Fact]
    public Task Result_AsStatusLabel() => Snapshot.MatchesAsync("""
        public class Jobs
        {
            [Timed("jobs.run")]
            [return: Label("status")]
            public Task<JobEnd> RunAsync() => Task.FromResult(JobEnd.Done);

            [Counted("jobs.try")]
            [return: Label("status")]
            public OperationStatus Try() => OperationStatus.Succeeded;

            public async Task GoAsync()
            {
                await RunAsync();
                Try();
            }
        }

        public enum JobEnd
        {
            [System.Runtime.Serialization.EnumMember(Value = "succeeded")]
            Done,

            Failed,
        }
        """);

    [Fact]
    public Task Result_AsAnotherLabel() => Snapshot.MatchesAsync("""
        public class Search
        {
            [Counted("search.lookups")]
            [return: Label("hit")]
            public bool Look() => true;

            [Timed("search.looks")]
            [return: Label]
            public ValueTask<Level> LookAsync() => default;

            public async Task GoAsync()
            {
                Look();
                await LookAsync();
            }
        }

        public enum Level : long
        {
            Low = -4,
            High = long.MaxValue,
        }
        """);
}
