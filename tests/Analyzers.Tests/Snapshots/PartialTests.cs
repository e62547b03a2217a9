using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Snapshots;

public class PartialTests
{
    [Fact]
    public Task AsyncPartial_OfEveryKind() => Snapshot.MatchesAsync("""
        namespace App.@event;

        public enum End { Found, Lost }

        public partial class Loader<TKey>
            where TKey : notnull
        {
            [Timed("loader.load")]
            [Label("mode", "fast")]
            public static async partial Task LoadAsync(TKey key, string? name) => await Task.Yield();

            [Counted("loader.find")]
            [Gauge("loader.running", InFlight = true)]
            [return: Label]
            protected internal async partial ValueTask<End> FindAsync<T>(T item, params int[] @more)
                where T : class, new()
            {
                await Task.Yield();
                return End.Found;
            }

            [Gauge("loader.size")]
            private async partial Task<int> SizeAsync() => await Task.FromResult(1);

            public async Task Go(TKey key) => await LoadAsync(key, null);
        }
        """, Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12);

    [Fact]
    public Task Core_OfAnOverride() => Snapshot.MatchesAsync("""
        public abstract class Finder
        {
            public abstract T? First<T>(T? item) where T : class, IDisposable;

            public abstract T? Second<T>(T? item) where T : struct, IComparable;

            public abstract T Third<T>(T item) where T : IComparable;
        }

        public sealed partial class Fast : Finder
        {
            [Timed("fast.first")]
            public override partial T? First<T>(T? item) where T : class;

            [Timed("fast.second")]
            public override partial T? Second<T>(T? item) where T : struct;

            [Timed("fast.third")]
            public override partial T Third<T>(T item);

            private T? FirstCore<T>(T? item) where T : class, IDisposable => item;

            private T? SecondCore<T>(T? item) where T : struct, IComparable => item;

            private T ThirdCore<T>(T item) where T : IComparable => item;
        }
        """);

    [Fact]
    public Task Core_OfEveryKind() => Snapshot.MatchesAsync("""
        public enum End { Found, Lost }

        public ref partial struct Reader
        {
            [Timed("reader.read")]
            public partial ReadOnlySpan<char> Read(scoped ReadOnlySpan<char> text);

            private ReadOnlySpan<char> ReadCore(scoped ReadOnlySpan<char> text) => default;
        }

        public static partial class Extending
        {
            [Timed("extending.find")]
            public static partial Task<T?> FindAsync<T>(this string text, [Label] End end, in int start, out int stop)
                where T : class;

            private static Task<T?> FindCoreAsync<T>(this string text, End end, in int start, out int stop)
                where T : class
            {
                stop = start;
                return Task.FromResult<T?>(null);
            }
        }

        public partial record class Keeper(int Start)
        {
            private int _slot = Start;

            [Counted("keeper.slot")]
            internal partial ref readonly int Slot();

            private ref readonly int SlotCore() => ref _slot;

            public int Go() => Slot() + ((Func<int>)(() => Slot()))();
        }
        """);

    [Fact]
    public async Task AsyncPartial_WithDefaults_RepeatsThemInItsDeclaration()
    {
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of("""
            public partial class Loader
            {
                [Timed("loader.load")]
                public async partial Task LoadAsync(
                    int number = -3, string? text = "a\"b", DayOfWeek day = DayOfWeek.Friday, DayOfWeek? other = DayOfWeek.Monday, decimal price = 1.5m,
                    float ratio = float.NaN, double limit = double.PositiveInfinity, char sign = '\n', CancellationToken cancellationToken = default, long? none = null) => await Task.Yield();

                public Task Go() => LoadAsync();
            }
            """));

        Assert.Empty(build.Reported);
        Assert.All(build.CompilerDiagnostics().Where(d => d.Location.SourceTree!.FilePath == "Main.cs" && d.Id != "CS1591"), d => Assert.Equal("CS1066", d.Id));
        Assert.Contains(
            """(int number = -3, string? text = "a\"b", global::System.DayOfWeek day = (global::System.DayOfWeek)(5), global::System.DayOfWeek? other = (global::System.DayOfWeek)(1), decimal price = 1.5M, float ratio = float.NaN, double limit = double.PositiveInfinity, char sign = '\n', global::System.Threading.CancellationToken cancellationToken = default, long? none = default)""",
            build.Generated.GeneratedTrees.Single(t => t.FilePath.EndsWith("Main.g.cs", StringComparison.Ordinal)).ToString(),
            StringComparison.Ordinal);
    }
}
