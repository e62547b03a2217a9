using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class LabelEnumTests
{
    [Fact]
    public Task Constants_BecomeAnEnum_InAllFiles() => Fix.MakesAsync<LabelEnumCodeFix>(
        BuildSettings.Default,
        "Make an enum 'Format' from the constants seen",
        [
            new("Caller.cs", """
                namespace Shop;

                public class Caller
                {
                    private const string Html = "html";

                    public void Go(App.Parser parser, bool flag)
                    {
                        parser.Parse("pdf", 1);
                        parser?.Parse(size: 2, format: Html);
                        parser!.Parse(flag ? "x-mail" : ("other"), 3);
                        _ = nameof(parser.Parse);
                    }
                }

                """),
            new("Parser.cs", """
                namespace App;

                /// <summary>See <see cref="Parse(string, int)"/>.</summary>
                public class Parser
                {
                    [Timed("files.parse")]
                    public void Parse([Label] string format, int size)
                    {
                        if (format == "pdf" || format is not ("html" or "docx v2"))
                        {
                            Parse("3gp", format switch { "pdf" => 1, _ => nameof(format).Length });
                        }
                    }
                }
                """),
        ],
        [
            new("Caller.cs", """
                namespace Shop;

                public class Caller
                {
                    private const string Html = "html";

                    public void Go(App.Parser parser, bool flag)
                    {
                        parser.Parse(App.Format.Pdf, 1);
                        parser?.Parse(size: 2, format: App.Format.Html);
                        parser!.Parse(flag ? App.Format.XMail : (App.Format.Other), 3);
                        _ = nameof(parser.Parse);
                    }
                }

                """),
            new("Parser.cs", """
                namespace App;

                /// <summary>See <see cref="Parse(string, int)"/>.</summary>
                public class Parser
                {
                    [Timed("files.parse")]
                    public void Parse([Label] Format format, int size)
                    {
                        if (format == Format.Pdf || format is not (Format.Html or Format.DocxV2))
                        {
                            Parse(Format._3gp, format switch { Format.Pdf => 1, _ => nameof(format).Length });
                        }
                    }
                }

                public enum Format
                {
                    _3gp,
                    [System.Runtime.Serialization.EnumMember(Value = "docx v2")]
                    DocxV2,
                    Html,
                    Other,
                    Pdf,
                    [System.Runtime.Serialization.EnumMember(Value = "x-mail")]
                    XMail,
                }
                """),
        ]);

    [Fact]
    public Task EnumsOfSeveralLabels_AreMadeTogether_AndKeepTheKeys() => Fix.MakesOfAllAsync<LabelEnumCodeFix>(
        """
        using System.Runtime.Serialization;

        public enum Format { A }

        internal class C
        {
            [Timed("a")]
            public void M([Label] string format = "a", [Label("sorting")] string? sort = null)
            {
            }

            public void Go()
            {
                M();
                M("B-c", "up");
            }
        }

        public static class D
        {
            [Timed("b")]
            public static void N([Label] string type)
            {
            }

            public static void Go() => N("big");
        }
        """,
        """
        using System.Runtime.Serialization;

        public enum Format { A }

        internal class C
        {
            [Timed("a")]
            public void M([Label(Key = "format")] FormatKind format = FormatKind.A, [Label("sorting")] Sort? sort = null)
            {
            }

            public void Go()
            {
                M();
                M(FormatKind.BC, Sort.Up);
            }
        }

        internal enum Sort
        {
            Up,
        }

        internal enum FormatKind
        {
            [EnumMember(Value = "B-c")]
            BC,
            A,
        }

        public static class D
        {
            [Timed("b")]
            public static void N([Label(Key = "type")] TypeKind type)
            {
            }

            public static void Go() => N(TypeKind.Big);
        }

        public enum TypeKind
        {
            Big,
        }
        """);

    [Theory]
    [InlineData("public void M([Label] string a) { } void Go(string s) => M(s);")]
    [InlineData("public void M([Label] string a) => Console.WriteLine(a); void Go() => M(\"x\");")]
    [InlineData("public void M([Label] string a) { a = \"y\"; } void Go() => M(\"x\");")]
    [InlineData("public virtual void M([Label] string a) { } void Go() => M(\"x\");")]
    [InlineData("public void M([Label] string a) { } void Go() => M(null!);")]
    [InlineData("public void M([Label] string a) { } void Go() => M(\"\");")]
    [InlineData("public void M([Label] string a) { } void Go() => M(\"../notes/x.txt\");")]
    [InlineData("public void M([Label] string a) { } void Go() { }")]
    [InlineData("public void M([Label] string a) { } void Go() { M(\"x\"); Each(M); } void Each(Action<string> a) { }")]
    [InlineData("public void M([Label] int a) { } void Go() => M(1);")]
    [InlineData("public string M([Label] string a) => $\"{a}\"; void Go() => M(\"x\");")]
    [InlineData("public bool M([Label] string a) => a is { Length: 1 }; void Go() => M(\"x\");")]
    [InlineData("public void M([Label] string a) { } void Go(dynamic d) { M(\"x\"); M(d); }")]
    [InlineData("public void M([Label] string status) { } void Go() => M(\"strange\");")]
    [InlineData("public void M([Label] string a) { } void Go(bool f) { M(\"x\"); M(f ? \"x\" : Console.Title); }")]
    public Task Label_OfWhichNotAllIsConstant_BecomesNoEnum(string members) =>
        Fix.OffersNothingAsync<LabelEnumCodeFix>($"public class C {{ [Timed(\"a\")] {members} }}");

    [Fact]
    public Task EnumsOfOneName_AreMadeOneAfterTheOther() => Fix.MakesOfAllAsync<LabelEnumCodeFix>(
        """
        public struct C
        {
            [Timed("a")]
            public static void M([Label] string kind) { }

            [Timed("b")]
            public static void N([Label] string kind) { }

            public static void Go() { M("x"); N("y"); }
        }
        """,
        """
        public struct C
        {
            [Timed("a")]
            public static void M([Label] string kind) { }

            [Timed("b")]
            public static void N([Label] Kind kind) { }

            public static void Go() { M("x"); N(Kind.Y); }
        }

        public enum Kind
        {
            Y,
        }
        """,
        "FUT101",
        "FUT407");

    [Fact]
    public Task LabelOfATypedInstrument_BecomesAnEnum() => Fix.MakesAsync<LabelEnumCodeFix>(
        "Make an enum 'Kind' from the constants seen",
        """
        namespace App
        {
            public static partial class Files
            {
                public static partial class Sizes
                {
                    [Histogram("files.size", Unit = "By")]
                    public static partial void Size([Value] long size, [Label] string? kind);
                }

                public static async Task GoAsync(int n)
                {
                    await Task.Yield();
                    Sizes.Size(1, n switch { 0 => "a", 1 => null, _ => throw new InvalidOperationException() });
                    Each(x => Sizes.Size(x, "b"));
                }

                private static void Each(Action<long> act) => act(1);
            }

            public class After;
        }
        """,
        """
        namespace App
        {
            public static partial class Files
            {
                public static partial class Sizes
                {
                    [Histogram("files.size", Unit = "By")]
                    public static partial void Size([Value] long size, [Label] Kind? kind);
                }

                public static async Task GoAsync(int n)
                {
                    await Task.Yield();
                    Sizes.Size(1, n switch { 0 => Kind.A, 1 => null, _ => throw new InvalidOperationException() });
                    Each(x => Sizes.Size(x, Kind.B));
                }

                private static void Each(Action<long> act) => act(1);
            }

            public enum Kind
            {
                A,
                B,
            }

            public class After;
        }
        """);

    [Fact]
    public Task MethodThatSwitchesOverTheText_SwitchesOverTheEnum() => Fix.MakesAsync<LabelEnumCodeFix>(
        "Make an enum 'Color' from the constants seen",
        """
        public class C
        {
            public string Color => "";

            [Timed("a")]
            private int Paint<T>([Label("color")] string color, T what)
            {
                switch (color)
                {
                    case "red" when what is null:
                        return 1;
                    case "Dark Blue":
                    case ("class" or "red"):
                        return 2;
                    default:
                        return (color) is "red" ? 3 : "red" != color ? 4 : 5;
                }
            }

            public int Go() => Paint<int>("red", 1) + this.Paint("dark-blue", "");
        }
        """,
        """
        public class C
        {
            public string Color => "";

            [Timed("a")]
            private int Paint<T>([Label("color")] Color color, T what)
            {
                switch (color)
                {
                    case global::Color.Red when what is null:
                        return 1;
                    case global::Color.DarkBlue:
                    case (global::Color.Class or global::Color.Red):
                        return 2;
                    default:
                        return (color) is global::Color.Red ? 3 : global::Color.Red != color ? 4 : 5;
                }
            }

            public int Go() => Paint<int>(global::Color.Red, 1) + this.Paint(global::Color.DarkBlue2, "");
        }

        internal enum Color
        {
            [System.Runtime.Serialization.EnumMember(Value = "Dark Blue")]
            DarkBlue,
            Class,
            [System.Runtime.Serialization.EnumMember(Value = "dark-blue")]
            DarkBlue2,
            Red,
        }
        """);
}
