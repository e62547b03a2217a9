using System.Reflection;
using System.Runtime.Loader;
using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Registry;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Generation;

[Collection(RegistryTests.Name)]
public class DecoratorOutputTests
{
    [Fact]
    public async Task CallsOfAnAssemblyBuiltWithoutTheGenerator_AreRecordedOfADecorator()
    {
        var library = await Build.RunAsync(BuildSettings.Default with { AssemblyName = "Decorating" }, Source.Of("""
            [GenerateDecorator]
            public interface ICounter
            {
                [Counted("foreign.calls")]
                int Next();
            }

            public sealed class Counter : ICounter
            {
                private int _count;

                public int Next() => ++_count;

                public static ICounter New() => new Counter().Instrumented();
            }
            """));
        Assert.Empty(library.Reported);
        var image = Emit(library.Compilation);
        var foreign = Build.Compile(
            BuildSettings.Default with { AssemblyName = "Foreign", ReferencesLibrary = false, References = [MetadataReference.CreateFromImage(image)] },
            Source.Of("""
                public static class Foreign
                {
                    public static string Run()
                    {
                        var counter = Counter.New();
                        Func<int> group = counter.Next;
                        return $"{counter.Next()}{group()}{Of(counter)}{OfDynamic(counter)}";
                    }

                    private static string OfDynamic(dynamic counter)
                    {
                        try
                        {
                            return $"{counter.Next()}";
                        }
                        catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException)
                        {
                            return "none";
                        }
                    }

                    private static int Of<T>(T counter) where T : ICounter => counter.Next();
                }
                """));
        var context = new AssemblyLoadContext("Foreign", isCollectible: false);
        context.LoadFromStream(new MemoryStream(image));
        var run = context.LoadFromStream(new MemoryStream(Emit(foreign))).GetType("Foreign")!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
        MetricRegistry.Shared.Collect(new PointCollection());

        Assert.Equal("123none", run.Invoke(null, null));
        var points = new PointCollection();
        MetricRegistry.Shared.Collect(points);
        Assert.Equal(3, points.ToPoints().Single(p => p.Series.ToString().StartsWith("foreign.calls", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public async Task InterceptorsOfOtherAssemblies_AskForADecorator()
    {
        var build = await Build.RunAsync(
            BuildSettings.Default with { References = [Library.Compile("Lib", """[GenerateDecorator] public interface IShop { [Timed("a")] int M(); } public interface IPlain { [Timed("b")] int N(); }""")] },
            Source.Of("""public class C { public int Go(IShop shop, IPlain plain) => shop.M() + plain.N(); }"""));

        var text = string.Concat(build.Generated.GeneratedTrees);
        Assert.Contains("if (!global::Futurnal.Instrumentation.Recording.TelemetrySwitch.IsRecording || __receiver is global::Futurnal.Instrumentation.Recording.InstrumentedDecorator)", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), l => l.Contains("InstrumentedDecorator", StringComparison.Ordinal));
        Assert.Empty(build.Reported);
    }

    [Fact]
    public Task UnusualMembers_OfAllVersions_CompileWithoutWarnings() => Dialects.CompileAsync(
        BuildSettings.Default with { References = [References.Container] },
        Source.Of("""
            using System.IO;
            using System.Runtime.CompilerServices;

            public struct Size { public int Width; }

            public interface ILeft { string Name { get; } event Action? Left; int Both(); int get_Old(); T? Pick<T>(T? item); }

            public interface IRight { string Name { get; } int Both { get; } T? Pick<T>(T? item) where T : class; void Struct<T>(T? item) where T : struct; }

            [GenerateDecorator]
            public interface IUnusual<in T, out @class> : ILeft, IRight, IComparable, ICollection<int>
                where T : unmanaged
                where @class : Stream?
            {
                [Timed("unusual")]
                @class Take(T item, nint size = 5, Size small = default, decimal? price = 1.5m, char sign = '\'', [CallerMemberName] string? name = null);

                [Timed("unusual.again")]
                int Take<TOther>(ref readonly int a, in Size b, scoped ref int c, scoped in int d) where TOther : class, new();

                [IndexerName("Entry")]
                long this[string key, int index = 2] { get; set; }

                new int Count { get; set; }

                (int A, string? B) Pair { get; }

                dynamic? Anything(dynamic? item);

                ref readonly Size Large { get; }

                string ILeft.Name => "left";

                void Go(params string?[] @params);

                bool Equals(string? other);
            }
            """),
        LanguageVersion.CSharp12);

    [Fact]
    public Task RefStructsAndSpans_OfNewVersions_CompileWithoutWarnings() => Dialects.CompileAsync(
        BuildSettings.Default,
        Source.Of("""
            [GenerateDecorator]
            public interface ISpans<T>
                where T : allows ref struct
            {
                [Timed("spans")]
                int Sum(params ReadOnlySpan<int> items);

                [Counted("spans.any")]
                T Any(scoped T item);

                Span<byte> Slice(Span<byte> all);
            }
            """),
        LanguageVersion.CSharp13);

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        return image.ToArray();
    }
}
