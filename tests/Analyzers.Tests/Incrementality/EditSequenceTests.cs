using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.Tests.Incrementality;

/// <summary>After any edit, what the generator gives must be what it would give from the start.</summary>
public class EditSequenceTests
{
    private static readonly (string Path, string[] Variants)[] Files =
    [
        ("Service.cs",
        [
            "public partial class Service { [Timed(\"a\")] public int Work([Label] Kind kind) => 1; }",
            "public partial class Service { [Timed(\"a\")] public int Work([Label] Kind kind) => 2 + Other.Value; }",
            "public partial class Service { [Timed(\"a\")] public long Work([Label] Kind kind) => 1; }",
            "public partial class Service { [Timed(\"a\")] private int Work([Label] Kind kind) => 1; }",
            "public partial class Service { [Timed(\"a\"), Label(\"mode\", Other.Mode)] public int Work([Label] Kind kind) => 1; }",
            "public partial class Service { [Measured(\"a\")] public int Work([Label] Kind kind) => 1; }",
            "public partial class Service { public int Work(Kind kind) => 1; }",
            "#nullable disable\npublic partial class Service { [Timed(\"a\")] public string Work([Label] Kind kind) => null; }",
            "public partial class Service { [Timed(\"a\")] public List<int> Work([Label] Kind kind) { return Lazy().ToList(); IEnumerable<int> Lazy() { yield return 1; } } }",
            "public partial class Service { [Timed(\"a\")] public IEnumerable<int> Work([Label] Kind kind) { yield return 1; } }",
            "public partial class Service { [Timed(\"Bad\")] public int Work([Label] string kind) => 1; }",
        ]),
        ("Kind.cs",
        [
            "public enum Kind { One, Two }",
            "public enum Kind { One, Two, Three }",
            "public enum Kind { One = 5, Two }",
            "public struct Kind { public static Kind One => default; }",
        ]),
        ("Other.cs",
        [
            "public static class Other { public const string Mode = \"fast\"; public static int Value => 1; }",
            "public static class Other { public const string Mode = \"slow\"; public static int Value => 1; }",
            "public static class Other { public const string Mode = \"fast\"; public static int Value => 2; }",
            "public static class Other { public const string Mode = \"fast\"; public static readonly int Value = 3; }",
        ]),
        ("Caller.cs",
        [
            "public class Caller { public object Go(Service s) { return s.Work(Kind.One); } }",
            "public class Caller { public object Go(Service s) { s.Work(Kind.One); return s.Work(Kind.One); } }",
            "public class Caller { public object Go(Service s) { return 1; } }",
            "public class Caller : Service { public object Go() { return Work(Kind.One); } }",
            "public class Caller { public object Go(Middle.Service s) { return s.Work(Kind.One); } } namespace Middle { public class Service : global::Service { } }",
        ]),
        ("Partial.cs",
        [
            "",
            "public partial class Service { public int Work(int other) => Work(Kind.One) is int i ? i : 0; }",
            "public partial class Service : IService { } public interface IService { }",
            "public partial class Service : IService { } public interface IService { int Work(Kind kind); }",
            "[Obsolete] public partial class Service { }",
            "public partial class Service { public Service() => ObserveGauges(); [Gauge(\"p\", Poll = true)] int P => 1; [Gauge(\"q\", Poll = true)] internal static int q; }",
            "public partial class Service { public Service() => ObserveGauges(); [Gauge(\"p\", Poll = true), Label(\"a\", \"b\")] long P => 2; }",
        ]),
        ("Shop.cs",
        [
            "",
            "[GenerateDecorator] public interface IShop { [Timed(\"shop\")] int Sell(); }",
            "[GenerateDecorator] public interface IShop { [Timed(\"shop\")] int Sell(); int Buy() => 1; }",
            "[GenerateDecorator] public interface IShop { [Timed(\"shop\")] int Sell(); int Buy() => 2; }",
            "[Decorated] public interface IShop<T> { [Timed(\"shop\")] T Sell(); }",
            "[GenerateDecorator] public interface IShop { int Sell(); }",
            "public interface IShop { [Timed(\"shop\")] int Sell(); }",
        ]),
        ("Selling.cs",
        [
            "public class Selling { public object Go(IShop s) { return s.Instrumented().Sell(); } }",
            "public class Selling { public object Go(IShop s) { var shop = s.Instrumented(); shop.Sell(); return shop.Sell(); } }",
            "public class Selling { public object Go(IShop<int> s) { return s.Instrumented().Sell(); } } public class IShopInstrumentation;",
        ]),
        ("Aliases.cs",
        [
            "",
            "global using Decorated = Futurnal.Instrumentation.GenerateDecoratorAttribute;",
            "global using Measured = Futurnal.Instrumentation.TimedAttribute;",
            "global using Measured = System.ObsoleteAttribute;",
        ]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomEdits_EachTime_GiveWhatAFreshRunGives(int seed)
    {
        var random = new Random(seed);
        var settings = BuildSettings.Default;
        var chosen = Files.Select(_ => 0).ToArray();
        var trees = Files.Select(f => Tree(f.Path, f.Variants[0], settings)).ToArray();
        var compilation = Build.Compile(settings).AddSyntaxTrees(trees);
        var driver = NewDriver(settings).RunGenerators(compilation);
        for (var edit = 0; edit < 120; edit++)
        {
            var file = random.Next(Files.Length);
            chosen[file] = random.Next(Files[file].Variants.Length);
            var changed = Tree(Files[file].Path, Files[file].Variants[chosen[file]], settings);
            compilation = compilation.ReplaceSyntaxTree(trees[file], changed);
            trees[file] = changed;
            driver = driver.RunGenerators(compilation);

            // Trees of its own, since what is remembered is remembered of trees.
            var anew = Build.Compile(settings).AddSyntaxTrees(Files.Select((f, i) => Tree(f.Path, f.Variants[chosen[i]], settings)));
            Assert.Equal(Output(NewDriver(settings).RunGenerators(anew)), Output(driver));
        }
    }

    private static SyntaxTree Tree(string path, string text, BuildSettings settings) => new Source(path, text).Parse(settings.Parsing);

    private static CSharpGeneratorDriver NewDriver(BuildSettings settings) =>
        CSharpGeneratorDriver.Create([new InstrumentationGenerator().AsSourceGenerator()], parseOptions: settings.Parsing);

    private static string Output(GeneratorDriver driver)
    {
        var result = driver.GetRunResult();
        Assert.All(result.Results, r => Assert.Null(r.Exception));
        return string.Join(
            '\n',
            result.GeneratedTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).Select(t => t.FilePath + "\n" + t)
                .Concat(result.Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal)));
    }
}
