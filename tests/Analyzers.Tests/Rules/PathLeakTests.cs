using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class PathLeakTests
{
    [Fact]
    public Task Extension_IsAPath_UntilASwitchClosesIt() => Rule.ReportsAsync(
        """
        using System.IO;

        public class C
        {
            [Timed("files.parse")]
            public static void Parse([Label, LabelValues("pdf", "html")] string format)
            {
            }

            public void Import(string file)
            {
                var ext = Path.GetExtension(file);
                Parse([|ext|]);
                Parse(ext switch { ".pdf" => "pdf", ".htm" or ".html" => "html", _ => "other" });
            }
        }
        """,
        "FUT103: A file path reaches label 'format': 'Path.GetExtension(file)' (line 12) → local 'ext' (line 13) → argument 'format' of 'Parse'; use a switch over the known values with \"other\" for the rest, or an enum");

    [Fact]
    public Task PlaceThatTheCompilerFillsIn_IsAPath() => Rule.ReportsAsync(
        """
        using System.Runtime.CompilerServices;

        public class C
        {
            public static void Seen([LabelValues("pdf")] string kind = "pdf", [LabelValues("a"), CallerFilePath] string? place = null)
            {
            }

            public void Go() => [|Seen()|];
        }
        """,
        "FUT103: A file path reaches label 'place': 'Seen()' (line 9) → argument 'place' of 'Seen'; use a switch over the known values with \"other\" for the rest, or an enum");
}
