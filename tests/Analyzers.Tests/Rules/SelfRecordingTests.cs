using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class SelfRecordingTests
{
    [Fact]
    public Task AsyncPartial_WithAParameterAsLabel_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public async partial Task<int> LoadAsync([Label] DayOfWeek day, string text)
            {
                await Task.Yield();
                return 1;
            }
        }
        """,
        "FUT401: 'LoadAsync' cannot be instrumented: label 'day_of_week' is a parameter, which the builder of an async partial method cannot see; declare the method without a body and write that as 'private System.Threading.Tasks.Task<int> LoadCoreAsync(System.DayOfWeek day, string text)', or remove 'partial'");

    [Fact]
    public Task AsyncPartial_WithAMemberOfAParameterAsLabel_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        public record Job(DayOfWeek Day);

        public partial class C
        {
            [[|Timed("a")|]]
            public async partial Task RunAsync([Label(nameof(Job.Day))] Job job) => await Task.Yield();
        }
        """,
        "FUT401: 'RunAsync' cannot be instrumented: label 'day_of_week' is a parameter, which the builder of an async partial method cannot see; declare the method without a body and write that as 'private System.Threading.Tasks.Task RunCoreAsync(Job job)', or remove 'partial'");

    [Fact]
    public Task AsyncPartial_WithAParameterAsValue_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        public partial class C
        {
            [[|Histogram("a")|]]
            public static async partial Task SaveAsync([Value] long size) => await Task.Yield();
        }
        """,
        "FUT401: 'SaveAsync' cannot be instrumented: value 'size' is a parameter, which the builder of an async partial method cannot see; declare the method without a body and write that as 'private static System.Threading.Tasks.Task SaveCoreAsync(long size)', or remove 'partial'");

    [Fact]
    public Task AsyncPartial_WithCallerInformation_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        using System.Runtime.CompilerServices;

        public partial class C
        {
            [[|Timed("a")|]]
            public async partial Task LoadAsync([CallerMemberName] string caller = "") => await Task.Yield();
        }
        """,
        "FUT401: 'LoadAsync' cannot be instrumented: the compiler fills in parameter 'caller' only where the declaration is the user's; remove 'partial', so that its calls are taken");

    [Fact]
    public Task AsyncPartial_WithABuilderOfItsOwn_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        using System.Runtime.CompilerServices;

        public partial class C
        {
            [[|Timed("a")|]]
            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
            public async partial ValueTask LoadAsync() => await Task.Yield();
        }
        """,
        "FUT401: 'LoadAsync' cannot be instrumented: it has an [AsyncMethodBuilder] already; remove 'partial', so that its calls are taken");

    [Fact]
    public Task AsyncPartial_ThatCanBeOverridden_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public virtual async partial Task LoadAsync() => await Task.Yield();
        }
        """,
        "FUT401: 'LoadAsync' cannot be instrumented: it records itself and can be overridden, and an override would not be recorded; seal it, or make it an ordinary method");

    [Fact]
    public Task AsyncPartial_ThatReturnsNothing_IsReported() => Rule.ReportsAsync(
        Broken("CS0759"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public async partial void Load() => await Task.Yield();
        }
        """,
        "FUT401: 'Load' cannot be instrumented: it is async void, so its end cannot be seen; return Task");

    [Fact]
    public Task WithoutABody_AndWithoutACore_IsReportedWithTheCoreToWrite() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public static partial ref int Find<T>(T item, in int start) where T : class;
        }
        """,
        "FUT401: 'Find' cannot be instrumented: it has no body; give it one, or write it as 'private static ref int FindCore<T>(T item, in int start)'");

    [Fact]
    public Task Core_ThatDoesNotFit_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public partial int Find(int start);

            private long FindCore(int start) => start;
        }
        """,
        "FUT401: 'Find' cannot be instrumented: it has no body; give it one, or write it as 'private int FindCore(int start)'");

    [Fact]
    public Task Core_BesideAnOverloadThatIsChosenInstead_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        using System.Runtime.CompilerServices;

        public partial class C
        {
            [[|Timed("a")|]]
            private partial int Find(List<int> list);

            private int FindCore(List<int> list) => 1;

            [OverloadResolutionPriority(1)]
            private int FindCore(object list) => 2;
        }

        public class Base
        {
            protected virtual int FindCore(string text) => 1;

            protected int FindCore(object text) => 2;
        }

        public partial class Fine : Base
        {
            [Timed("b")]
            private partial int Find(string text);

            protected override int FindCore(string text) => 1;
        }

        public partial class Near : Base
        {
            [[|Timed("c")|]]
            private partial int Find(string text);

            protected override int FindCore(string text) => 1;

            private new int FindCore(object text) => 2;
        }
        """,
        "FUT401: 'Find' cannot be instrumented: a call of 'C.FindCore(List<int>)' by its name reaches 'C.FindCore(object)', which has priority; rename one of them",
        "FUT401: 'Find' cannot be instrumented: a call of 'Near.FindCore(string)' by its name reaches 'Near.FindCore(object)', which stands nearer; rename one of them");

    [Fact]
    public Task Core_OfWhichThereAreTwo_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public partial Task FindAsync();

            private Task FindAsyncCore() => Task.CompletedTask;

            private Task FindCoreAsync() => Task.CompletedTask;
        }
        """,
        "FUT401: 'FindAsync' cannot be instrumented: it has more than one core, or none that fits; keep one: 'private System.Threading.Tasks.Task FindCoreAsync()'");

    [Fact]
    public Task Core_ThatIsAsyncVoid_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public partial void Find();

            private async void FindCore() => await Task.Yield();
        }
        """,
        "FUT401: 'Find' cannot be instrumented: 'FindCore' is async void, so its end cannot be seen; return Task");

    [Fact]
    public Task Core_WithAttributes_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public partial class C
        {
            [[|Timed("a")|]]
            public partial void Find();

            [Timed("b")]
            private void FindCore() { }
        }
        """,
        "FUT401: 'Find' cannot be instrumented: 'FindCore' has attributes of its own, so calls would be recorded twice; keep them on 'Find'");

    [Fact]
    public Task ImplementationThatRecordsItself_OfABareInterface_IsAccepted() => Rule.ReportsAsync("""
        public interface IFinder { int Find(); Task LoadAsync(); }

        public abstract class Base { public abstract int Size(); }

        public sealed partial class Finder : Base, IFinder
        {
            [Timed("a")]
            public partial int Find();

            [Timed("b")]
            public async partial Task LoadAsync() => await Task.Yield();

            [Timed("c")]
            public override partial int Size();

            private int FindCore() => 1;

            private int SizeCore() => 1;

            public int Go(IFinder finder, Base sized, Func<int> other) => finder.Find() + sized.Size() + new Func<int>(Find)();
        }
        """);

    [Fact]
    public Task ImplementationThatRecordsItself_OfAMarkedInterface_IsReported() => Rule.ReportsAsync(
        Broken("CS8795"),
        """
        public interface IFinder { [Timed("a")] int Find(); }

        public sealed partial class Finder : IFinder
        {
            [[|Timed("a")|]]
            public partial int Find();

            private int FindCore() => 1;
        }
        """,
        "FUT402: Calls of 'Finder.Find()' and of 'IFinder.Find()' would be recorded by the attributes of one of them only; keep the attributes in one place, on 'IFinder.Find()'");

    [Fact]
    public async Task DefaultOfAnAsyncPartial_IsNoWarning()
    {
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of("""
            public partial class C
            {
                [Timed("a")]
                public async partial Task LoadAsync(int number = 1) => await Task.Yield();

                public partial void Other(int number = 1);

                public partial void Other(int number = 2) { }
            }
            """));

        var suppressed = await build.WithSuppressorsAsync("CS1066");

        Assert.Equal(["4 True", "8 False"], suppressed.Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.IsSuppressed}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task MethodThatRecordsItself_InAnotherAssembly_IsNotTakenAgain()
    {
        var library = Library.Compile("Lib", """
            public static partial class Far
            {
                [Timed("far.find")]
                public static partial int Find();

                [Timed("far.load")]
                public static async partial Task LoadAsync() => await Task.Yield();

                private static int FindCore() => 1;
            }
            """);

        return AssertNothingGeneratedAsync(BuildSettings.Default with { References = [library] });
    }

    private static async Task AssertNothingGeneratedAsync(BuildSettings settings)
    {
        var build = await Build.RunAsync(settings, Source.Of("public class C { public int Go() { Func<Task> f = Far.LoadAsync; return Far.Find(); } }"));

        Assert.Empty(build.Reported);
        Assert.Empty(build.Generated.GeneratedTrees);
    }

    /// <summary>What the generator refuses, it writes no part of, and then the compiler misses that.</summary>
    private static BuildSettings Broken(params string[] errors) => BuildSettings.Default with { CompilerErrors = [.. errors] };
}
