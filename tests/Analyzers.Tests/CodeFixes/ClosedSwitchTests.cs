using Analyzers.Tests.Harness;
using Futurnal.Instrumentation.CodeFixes;

namespace Analyzers.Tests.CodeFixes;

public class ClosedSwitchTests
{
    private const string Title = "Turn into a switch over the declared values with \"other\"";

    private const string Parser =
        """


        public static class Parser
        {
            [Timed("files.parse")]
            public static void Parse([Label, LabelValues("pdf", "html")] string? format)
            {
            }
        }
        """;

    [Fact]
    public Task OpenText_IsMappedToTheDeclaredValues() => Fix.MakesAsync<ClosedSwitchCodeFix>(
        Title,
        "public class C { public void Import(string? kind) => Parser.Parse(kind); }" + Parser,
        "public class C { public void Import(string? kind) => Parser.Parse(kind switch { \"pdf\" => \"pdf\", \"html\" => \"html\", _ => \"other\" }); }" + Parser);

    [Fact]
    public Task OpenTexts_OfAllKinds_AreMappedTogether() => Fix.MakesOfAllAsync<ClosedSwitchCodeFix>(
        """
        using System.IO;

        public class C
        {
            [LabelValues("a", "b")]
            private string _kind = "a";

            [LabelValues(".net", "jvm")]
            public string Runtime { get; set; } = "jvm";

            [return: LabelValues("hit", "miss")]
            public string Look(Dictionary<string, string> found) => found["x"];

            public void Go(string path, FileInfo file, string? left, string right)
            {
                Parser.Parse(Path.GetExtension(path));
                Parser.Parse(Path.GetExtension(path)?.ToLowerInvariant());
                Parser.Parse(Path.GetExtension(path).ToUpperInvariant());
                Parser.Parse(file.Extension);
                Parser.Parse(Environment.UserName);
                Parser.Parse(left ?? right);
                Parser.Parse(format: /* the kind */ left + right);
                _kind = right;
                Runtime = Path.GetExtension(path);
                Parser.Parse(Look(Read(right)).Trim() + Echo(Narrow(right)));
            }

            private static Dictionary<string, string> Read(string text) => new() { ["x"] = text };

            private static string Narrow([LabelValues("n")] string text) => text;

            private static string Echo(string text) => text + Console.ReadLine();
        }
        """ + Parser,
        """
        using System.IO;

        public class C
        {
            [LabelValues("a", "b")]
            private string _kind = "a";

            [LabelValues(".net", "jvm")]
            public string Runtime { get; set; } = "jvm";

            [return: LabelValues("hit", "miss")]
            public string Look(Dictionary<string, string> found) => found["x"] switch { "hit" => "hit", "miss" => "miss", _ => "other" };

            public void Go(string path, FileInfo file, string? left, string right)
            {
                Parser.Parse(Path.GetExtension(path) switch { ".pdf" => "pdf", ".html" => "html", _ => "other" });
                Parser.Parse(Path.GetExtension(path)?.ToLowerInvariant() switch { ".pdf" => "pdf", ".html" => "html", _ => "other" });
                Parser.Parse(Path.GetExtension(path).ToUpperInvariant() switch { ".PDF" => "pdf", ".HTML" => "html", _ => "other" });
                Parser.Parse(file.Extension switch { ".pdf" => "pdf", ".html" => "html", _ => "other" });
                Parser.Parse(Environment.UserName switch { "pdf" => "pdf", "html" => "html", _ => "other" });
                Parser.Parse((left ?? right) switch { "pdf" => "pdf", "html" => "html", _ => "other" });
                Parser.Parse(format: /* the kind */ (left + right) switch { "pdf" => "pdf", "html" => "html", _ => "other" });
                _kind = right switch { "a" => "a", "b" => "b", _ => "other" };
                Runtime = Path.GetExtension(path) switch { ".net" => ".net", ".jvm" => "jvm", _ => "other" };
                Parser.Parse((Look(Read(right)).Trim() + Echo(Narrow(right switch { "n" => "n", _ => "other" }))) switch { "pdf" => "pdf", "html" => "html", _ => "other" });
            }

            private static Dictionary<string, string> Read(string text) => new() { ["x"] = text };

            private static string Narrow([LabelValues("n")] string text) => text;

            private static string Echo(string text) => text + Console.ReadLine();
        }
        """ + Parser);

    [Fact]
    public Task LongSwitch_IsWrittenInLines() => Fix.MakesAsync<ClosedSwitchCodeFix>(
        Title,
        """
        public class C
        {
            public static void Take([LabelValues("archive", "audio", "document", "image", "mail", "spreadsheet", "video")] string kind)
            {
            }

            public void Go(string text)
            {
                Take(text.Trim());
            }
        }
        """,
        """
        public class C
        {
            public static void Take([LabelValues("archive", "audio", "document", "image", "mail", "spreadsheet", "video")] string kind)
            {
            }

            public void Go(string text)
            {
                Take(text.Trim() switch
                {
                    "archive" => "archive",
                    "audio" => "audio",
                    "document" => "document",
                    "image" => "image",
                    "mail" => "mail",
                    "spreadsheet" => "spreadsheet",
                    "video" => "video",
                    _ => "other",
                });
            }
        }
        """);

    [Fact]
    public Task ExceptionText_IsMappedByTheTypesThatValuesAreNamedAfter() => Fix.MakesOfAllAsync<ClosedSwitchCodeFix>(
        """
        using System.IO;

        public class C
        {
            public static void Failed([LabelValues("io", "file_not_found", "timeout", "parse", "strange")] string why)
            {
            }

            public void Go(Exception e)
            {
                Failed(e.Message);
                Failed(e.GetType().Name);
            }
        }

        public class ParseException : Exception;
        """,
        """
        using System.IO;

        public class C
        {
            public static void Failed([LabelValues("io", "file_not_found", "timeout", "parse", "strange")] string why)
            {
            }

            public void Go(Exception e)
            {
                Failed(e switch
                {
                    FileNotFoundException => "file_not_found",
                    IOException => "io",
                    TimeoutException => "timeout",
                    ParseException => "parse",
                    _ => "other",
                });
                Failed(e switch
                {
                    FileNotFoundException => "file_not_found",
                    IOException => "io",
                    TimeoutException => "timeout",
                    ParseException => "parse",
                    _ => "other",
                });
            }
        }

        public class ParseException : Exception;
        """);

    [Fact]
    public Task OperandOfAConversion_StandsInParentheses() => Fix.MakesAsync<ClosedSwitchCodeFix>(
        Title,
        """
        public record Kind { public static explicit operator Kind([LabelValues("a")] string text) => new(); }

        public class C { public Kind M(string text) => (Kind)text; }
        """,
        """
        public record Kind { public static explicit operator Kind([LabelValues("a")] string text) => new(); }

        public class C { public Kind M(string text) => (Kind)(text switch { "a" => "a", _ => "other" }); }
        """);

    [Fact]
    public Task Values_InPlacesOfAllKinds_AreMapped() => Fix.MakesOfAllAsync<ClosedSwitchCodeFix>(
        """
        public record Job([property: LabelValues("a")] string Kind);

        public class C(string first)
        {
            [LabelValues("a")]
            public string Sort { get; set; } = first;

            [return: LabelValues("a")]
            public async Task<string> NameAsync(string text)
            {
                await Task.Yield();
                return text;
            }

            public Job? Go(string text, Func<string, string?> map, object o)
            {
                string[] all = ["a"];
                Func<string> local = [return: LabelValues("a")] () => text;
                Sort ??= map(text)!;
                (Sort, _) = (text, 1);
                Sort = text is "b" ? text.Trim() : (string)o;
                Sort = text is { Length: > 0 } ? all[0] : $"{text}";
                return new Job(text + local()) with { Kind = map("x") ?? "a" };
            }
        }
        """,
        """
        public record Job([property: LabelValues("a")] string Kind);

        public class C(string first)
        {
            [LabelValues("a")]
            public string Sort { get; set; } = first switch { "a" => "a", _ => "other" };

            [return: LabelValues("a")]
            public async Task<string> NameAsync(string text)
            {
                await Task.Yield();
                return text switch { "a" => "a", _ => "other" };
            }

            public Job? Go(string text, Func<string, string?> map, object o)
            {
                string[] all = ["a"];
                Func<string> local = [return: LabelValues("a")] () => text switch { "a" => "a", _ => "other" };
                Sort ??= map(text) switch { "a" => "a", _ => "other" };
                (Sort, _) = (text switch { "a" => "a", _ => "other" }, 1);
                Sort = (text is "b" ? text.Trim() : (string)o) switch { "a" => "a", _ => "other" };
                Sort = (text is { Length: > 0 } ? all[0] : $"{text}") switch { "a" => "a", _ => "other" };
                return new Job((text + local()) switch { "a" => "a", _ => "other" }) with { Kind = (map("x") ?? "a") switch { "a" => "a", _ => "other" } };
            }
        }
        """);

    [Fact]
    public Task WiderSet_IsNarrowed() => Fix.MakesAsync<ClosedSwitchCodeFix>(
        Title,
        """
        public class C
        {
            public static void Wide([LabelValues("a", "b")] string kind) => Narrow(kind);

            public static void Narrow([LabelValues("a")] string kind) { }
        }
        """,
        """
        public class C
        {
            public static void Wide([LabelValues("a", "b")] string kind) => Narrow(kind switch { "a" => "a", _ => "other" });

            public static void Narrow([LabelValues("a")] string kind) { }
        }
        """);

    [Theory]
    [InlineData("void M() => Take(\"b\");")]
    [InlineData("const string B = \"b\"; void M() => Take(B);")]
    [InlineData("Task<string> M(Task<string> t) => Give(t); [return: LabelValues(\"a\")] Task<string> Give(Task<string> t) => t;")]
    [InlineData("void M(System.Linq.Expressions.Expression<Action<string>> e) => M(s => Take(s));")]
    [InlineData("[LabelValues(\"a\")] string _kind = \"a\"; void M(string s) => _kind += s;")]
    public Task Value_ThatNoSwitchCanTakeThePlaceOf_Stays(string members) =>
        Fix.OffersNothingAsync<ClosedSwitchCodeFix>($"public class C {{ static void Take([LabelValues(\"a\")] string kind) {{ }} {members} }}");
}
