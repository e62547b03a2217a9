using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class AsyncPartialTests
{
    [Fact]
    public Task AsyncMethod_UsedAsADelegate_BecomesPartialWithItsTypes() => Fix.MakesAsync<AsyncPartialCodeFix>(
        "Make 'LoadAsync' an async partial method",
        """
        static class Outer
        {
            // Loads.
            public sealed class C
            {
                /// <summary>Loads.</summary>
                [Timed("a")]
                public async Task<int> LoadAsync(int number = 1)
                {
                    await Task.Yield();
                    return number;
                }

                public Func<int, Task<int>> Go() => LoadAsync;
            }
        }
        """,
        """
        static partial class Outer
        {
            // Loads.
            public sealed partial class C
            {
                /// <summary>Loads.</summary>
                [Timed("a")]
                public async partial Task<int> LoadAsync(int number = 1)
                {
                    await Task.Yield();
                    return number;
                }

                public Func<int, Task<int>> Go() => LoadAsync;
            }
        }
        """);

    [Fact]
    public Task AsyncMethod_WithoutModifiers_GetsThoseThatItNeeds() => Fix.MakesAsync<AsyncPartialCodeFix>(
        "Make 'LoadAsync' an async partial method",
        """
        // The only one.
        record struct C
        {
            // Loads.
            [Timed("a")]
            async ValueTask LoadAsync() => await Task.Yield();

            Func<ValueTask> Go() => LoadAsync;
        }
        """,
        """
        // The only one.
        partial record struct C
        {
            // Loads.
            [Timed("a")]
            private async partial ValueTask LoadAsync() => await Task.Yield();

            Func<ValueTask> Go() => LoadAsync;
        }
        """);

    [Fact]
    public Task AsyncMethods_OfTwoFiles_AreAllMadePartialOnce() => Fix.MakesOfAllAsync<AsyncPartialCodeFix>(
        """
        public class C
        {
            [Timed("a")]
            public async Task LoadAsync() => await Task.Yield();

            [Timed("b")]
            public async Task SaveAsync() => await Task.Yield();

            public Func<Task>[] Go(dynamic any) => [LoadAsync, LoadAsync, SaveAsync];
        }
        """,
        """
        public partial class C
        {
            [Timed("a")]
            public async partial Task LoadAsync() => await Task.Yield();

            [Timed("b")]
            public async partial Task SaveAsync() => await Task.Yield();

            public Func<Task>[] Go(dynamic any) => [LoadAsync, LoadAsync, SaveAsync];
        }
        """);

    [Fact]
    public Task AsyncMethod_OfAnotherFile_IsChangedThere() => Fix.MakesAsync<AsyncPartialCodeFix>(
        BuildSettings.Default,
        "Make 'LoadAsync' an async partial method",
        [
            new Source("A.cs", "public class A { public Func<Task> Go(B b) => b.LoadAsync; }"),
            new Source("B.cs", "public class B { [Timed(\"a\")] public async Task LoadAsync() => await Task.Yield(); }"),
        ],
        [
            new Source("A.cs", "public class A { public Func<Task> Go(B b) => b.LoadAsync; }"),
            new Source("B.cs", "public partial class B { [Timed(\"a\")] public async partial Task LoadAsync() => await Task.Yield(); }"),
        ]);

    [Theory]
    [InlineData("public async Task LoadAsync([Label] bool fast) => await Task.Yield();", "(Func<bool, Task>)c.LoadAsync")]
    [InlineData("public virtual async Task LoadAsync() => await Task.Yield();", "(Func<Task>)c.LoadAsync")]
    [InlineData("public Task LoadAsync() => Task.CompletedTask;", "(Func<Task>)c.LoadAsync")]
    [InlineData("public async Task LoadAsync([System.Runtime.CompilerServices.CallerMemberName] string name = \"\") => await Task.Yield();", "(Func<string, Task>)c.LoadAsync")]
    [InlineData("[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))] public async ValueTask LoadAsync() => await Task.Yield();", "(Func<ValueTask>)c.LoadAsync")]
    [InlineData("public async IAsyncEnumerable<int> LoadAsync() { await Task.Yield(); yield return 1; }", "(Func<IAsyncEnumerable<int>>)c.LoadAsync")]
    [InlineData("public async Task LoadAsync() => await Task.Yield();", "(System.Linq.Expressions.Expression<Func<Task>>)(() => c.LoadAsync())")]
    public Task AsyncMethod_ThatCannotRecordItself_StaysAsItIs(string method, string use) =>
        Fix.OffersNothingAsync<AsyncPartialCodeFix>($"public class C {{ [Timed(\"a\")] {method} public object Go(C c) => {use}; }}");

    [Fact]
    public Task AsyncMethod_CalledThroughBase_StaysAsItIs() => Fix.OffersNothingAsync<AsyncPartialCodeFix>("""
        public class B
        {
            [Timed("a")]
            public async Task LoadAsync() => await Task.Yield();
        }

        public class C : B
        {
            public Task Go() => base.LoadAsync();
        }
        """);
}
