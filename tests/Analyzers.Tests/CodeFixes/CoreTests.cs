using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class CoreTests
{
    [Fact]
    public Task Method_WithEverythingASignatureCanHave_IsPartedIntoDeclarationAndCore() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'Find' record itself by a core",
        """
        using System.Diagnostics.CodeAnalysis;

        public static class C
        {
            /// <summary>Finds.</summary>
            [Timed("a"), Label("strategy", "hybrid")]
            [Counted("b"), SuppressMessage("Naming", "CA1000")]
            [return: NotNullIfNotNull("other")]
            public static T? Find<T>(
                this List<T> list,
                [Label] DayOfWeek day,
                ref int start, // where to begin
                [AllowNull] string other = "a",
                params T[] others)
                where T : class, new()
            {
                // The first will do.
                return list[start];
            }

            public static int Other { get; } = 1;

            public static Finder Go() => Find;
        }

        public delegate Text? Finder(List<Text> list, DayOfWeek day, ref int start, string other, Text[] others);

        public class Text;
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        public static partial class C
        {
            /// <summary>Finds.</summary>
            [Timed("a"), Label("strategy", "hybrid")]
            [Counted("b"), SuppressMessage("Naming", "CA1000")]
            [return: NotNullIfNotNull("other")]
            public static partial T? Find<T>(
                this List<T> list,
                [Label] DayOfWeek day,
                ref int start, // where to begin
                [AllowNull] string other = "a",
                params T[] others)
                where T : class, new();

            [SuppressMessage("Naming", "CA1000")]
            [return: NotNullIfNotNull("other")]
            private static T? FindCore<T>(
                List<T> list,
                DayOfWeek day,
                ref int start, // where to begin
                [AllowNull] string other,
                params T[] others)
                where T : class, new()
            {
                // The first will do.
                return list[start];
            }

            public static int Other { get; } = 1;

            public static Finder Go() => Find;
        }

        public delegate Text? Finder(List<Text> list, DayOfWeek day, ref int start, string other, Text[] others);

        public class Text;
        """);

    [Theory]
    [InlineData("public int Find() => 1;", "public partial int Find();\n\n    private int FindCore() => 1;")]
    [InlineData("int Find() => 1; // one", "private partial int Find();\n\n    private int FindCore() => 1; // one")]
    [InlineData("internal int Find() { return 1; }", "internal partial int Find();\n\n    private int FindCore() { return 1; }")]
    [InlineData("public unsafe int Find() { int i; return *&i; }", "public unsafe partial int Find();\n\n    private unsafe int FindCore() { int i; return *&i; }")]
    [InlineData("public Task<int> Find() => null!;", "public partial Task<int> Find();\n\n    private Task<int> FindCore() => null!;")]
    [InlineData("public int Find()\n    {\n        return 1;\n    }", "public partial int Find();\n\n    private int FindCore()\n    {\n        return 1;\n    }")]
    [InlineData("public int Find() // finds\n    {\n        return 1;\n    }", "public partial int Find(); // finds\n\n    private int FindCore() // finds\n    {\n        return 1;\n    }")]
    public Task Method_OfAnyLayout_IsParted(string before, string after)
    {
        static string Around(string method, string type) => $"public {type} C\n{{\n    [Timed(\"a\")]\n    {method}\n\n    public Delegate Go() => Find;\n}}\n";
        return Fix.MakesAsync<CoreCodeFix>("Let 'Find' record itself by a core", Around(before, "class"), Around(after, "partial class"));
    }

    [Fact]
    public Task Method_OfAFileWithLongLineEnds_KeepsThem()
    {
        static Source[] Of(string text) => [Source.Of("") with { Text = text }];

        return Fix.MakesAsync<CoreCodeFix>(
            BuildSettings.Default,
            "Let 'Find' record itself by a core",
            Of("public class C\r\n{\r\n\t[Timed(\"a\")]\r\n\tpublic int Find() => 1;\r\n\tpublic Func<int> Go() => Find;\r\n}"),
            Of("public partial class C\r\n{\r\n\t[Timed(\"a\")]\r\n\tpublic partial int Find();\r\n\r\n\tprivate int FindCore() => 1;\r\n\tpublic Func<int> Go() => Find;\r\n}"));
    }

    [Fact]
    public Task Methods_OfOneType_AreAllParted() => Fix.MakesOfAllAsync<CoreCodeFix>(
        """
        public struct C
        {
            [Timed("a")]
            public readonly int Find(int number) => number;

            [Timed("b")]
            public readonly int Find(string text) => text.Length;

            public static int[] Go(int[] numbers, C c) => [.. numbers.Select(c.Find), .. numbers.Select(c.Find), new Func<string, int>(c.Find)("")];
        }
        """,
        """
        public partial struct C
        {
            [Timed("a")]
            public readonly partial int Find(int number);

            private readonly int FindCore(int number) => number;

            [Timed("b")]
            public readonly partial int Find(string text);

            private readonly int FindCore(string text) => text.Length;

            public static int[] Go(int[] numbers, C c) => [.. numbers.Select(c.Find), .. numbers.Select(c.Find), new Func<string, int>(c.Find)("")];
        }
        """);

    [Fact]
    public Task Method_AmongDirectivesAndComments_LeavesThemInPlace() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'Find' record itself by a core",
        """
        public class C
        {
            #region Finding
            #pragma warning disable CS0168 // kept for the debugger

            // Finds.
            [Timed("a")] public int Find(int start)
            {
        #if DEBUG
                return 0;
        #else
                int i;
                return start;
        #endif
            }

            #pragma warning restore CS0168
            #endregion

            public Func<int, int> Go() => Find;
        }
        """,
        """
        public partial class C
        {
            #region Finding
            #pragma warning disable CS0168 // kept for the debugger

            // Finds.
            [Timed("a")] public partial int Find(int start);

            private int FindCore(int start)
            {
        #if DEBUG
                return 0;
        #else
                int i;
                return start;
        #endif
            }

            #pragma warning restore CS0168
            #endregion

            public Func<int, int> Go() => Find;
        }
        """);

    [Fact]
    public Task Override_ThatIsSealed_GetsACoreWithTheInheritedConstraints() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'Find' record itself by a core",
        """
        public abstract class B
        {
            public abstract T Find<T>(T item) where T : class, IDisposable;
        }

        public sealed class C : B
        {
            [Timed("a")]
            public override T Find<T>(T item)
            {
                item.Dispose();
                return item;
            }

            public Func<System.IO.Stream, System.IO.Stream> Go() => Find;
        }
        """,
        """
        public abstract class B
        {
            public abstract T Find<T>(T item) where T : class, IDisposable;
        }

        public sealed partial class C : B
        {
            [Timed("a")]
            public override partial T Find<T>(T item);

            private T FindCore<T>(T item) where T : class, global::System.IDisposable
            {
                item.Dispose();
                return item;
            }

            public Func<System.IO.Stream, System.IO.Stream> Go() => Find;
        }
        """);

    [Fact]
    public Task Method_NamedByALanguageConstruct_IsParted() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'Deconstruct' record itself by a core",
        """
        public class C
        {
            [Timed("a")]
            public void Deconstruct(out int a, out int b) => (a, b) = (1, 2);

            public int Go() { var (a, b) = this; return a + b; }
        }
        """,
        """
        public partial class C
        {
            [Timed("a")]
            public partial void Deconstruct(out int a, out int b);

            private void DeconstructCore(out int a, out int b) => (a, b) = (1, 2);

            public int Go() { var (a, b) = this; return a + b; }
        }
        """);

    [Fact]
    public Task AsyncPartial_WithALabelFromAParameter_IsParted() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'LoadAsync' record itself by a core",
        """
        public partial class C
        {
            /// <summary>Loads.</summary>
            [Timed("a")]
            public static async partial Task<int> LoadAsync([Label] DayOfWeek day, string text = "")
            {
                await Task.Yield();
                return text.Length;
            }
        }
        """,
        """
        public partial class C
        {
            /// <summary>Loads.</summary>
            [Timed("a")]
            public static partial Task<int> LoadAsync([Label] DayOfWeek day, string text = "");

            private static async Task<int> LoadCoreAsync(DayOfWeek day, string text)
            {
                await Task.Yield();
                return text.Length;
            }
        }
        """);

    [Fact]
    public Task AsyncMethod_WithAValueFromAParameter_IsParted() => Fix.MakesAsync<CoreCodeFix>(
        "Let 'SaveAsync' record itself by a core",
        "public class C { [Histogram(\"a\")] public async Task SaveAsync([Value] long size) => await Task.Yield(); public Func<long, Task> Go() => SaveAsync; }",
        "public partial class C { [Histogram(\"a\")] public partial Task SaveAsync([Value] long size);\n\nprivate async Task SaveCoreAsync(long size) => await Task.Yield(); public Func<long, Task> Go() => SaveAsync; }");

    [Theory]
    [InlineData("public virtual int Find() => 1;")]
    [InlineData("public IEnumerable<int> Find() { yield return 1; }")]
    [InlineData("public int Find() => 1; private void FindCore() { }")]
    [InlineData("public int Find() => 1; private const int FindCore = 1;")]
    [InlineData("public int Find() => Name().Length; private string Name([System.Runtime.CompilerServices.CallerMemberName] string name = \"\") => name;")]
    public Task Method_ThatCannotHaveACore_StaysAsItIs(string method) =>
        Fix.OffersNothingAsync<CoreCodeFix>($"public class C {{ [Timed(\"a\")] {method} public Delegate Go() => Find; }}");

    [Fact]
    public Task MemberOfAnInterface_StaysAsItIs() => Fix.OffersNothingAsync<CoreCodeFix>(
        "public interface I { [Timed(\"a\")] int Find(); } public class C : I { public int Find() => 1; public Func<int> Go() => Find; }");

    [Fact]
    public Task Method_InAnExpressionTree_StaysAsItIs() => Fix.OffersNothingAsync<CoreCodeFix>(
        "public class C { [Timed(\"a\")] public int Find() => 1; public System.Linq.Expressions.Expression<Func<int>> Go() => () => Find(); }");
}
