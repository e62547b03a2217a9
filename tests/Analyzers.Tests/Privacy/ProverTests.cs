using System.Globalization;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Privacy;

public class ProverTests
{
    /// <summary>Members beside the method under test, and what it can use.</summary>
    private const string Frame = """
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using System.IO;

        public enum Format { pdf, html }

        public sealed class Job { [LabelValues("pdf", "html")] public string? Kind { get; set; } }

        public partial class C
        {
            [Timed("files.parse")]
            public static void Parse([Label, LabelValues("pdf", "html")] string? format)
            {
            }

            private static string Open() => Console.ReadLine()!;

            $members$

            public static unsafe void M(string text, Format kind, bool flag, Job job, Exception error, string? maybe, dynamic any)
            {
                $body$
            }
        }
        """;

    public static IEnumerable<object[]> Closed => ProverCases.Closed.Select(c => new object[] { c.Body, c.Members });

    public static IEnumerable<object[]> Refused => ProverCases.Refused.Select(c => new object[] { c.Ids, c.Body, c.Members });

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task ClosedText_IsAccepted(string body, string members) => Assert.Empty((await ReportedAsync(body, members)).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task OpenText_IsRefused(string ids, string body, string members)
    {
        var reported = await ReportedAsync(body, members);
        Assert.True(ids == string.Join(' ', reported.Split('\n').Select(l => l.Split(':')[0]).Distinct()), reported);
    }

    private static async Task<string> ReportedAsync(string body, string members)
    {
        var source = Frame.Replace("$members$", members, StringComparison.Ordinal).Replace("$body$", body, StringComparison.Ordinal);
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of(source));
        Assert.Empty(build.CompilerDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        return string.Join('\n', build.Reported.Select(d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"));
    }
}
