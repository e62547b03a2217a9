using System.Collections.Immutable;
using Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Rules;

public class SuppressionTests
{
    private const string OpenLabel = "FUT101: Label 'text' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant";
    private const string Escaped = "FUT407: This use of 'C.M()' is not recorded: a delegate or function pointer calls it directly; use a lambda that calls it";

    [Fact]
    public Task Pragma_SilencesNothing() => Rule.ReportsAsync(
        """
        #pragma warning disable FUT101, FUT407
        #pragma warning disable

        public class C
        {
            [Timed("a")]
            public void Open([[|Label|]] string text)
            {
            }

            [Timed("b")]
            public static void M()
            {
            }

            public Action Go() => [|M|];
        }
        """,
        OpenLabel,
        Escaped);

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Hidden)]
    [InlineData(ReportDiagnostic.Warn)]
    public Task Configuration_ChangesNothing(ReportDiagnostic severity) => Rule.ReportsAsync(
        BuildSettings.Default with
        {
            Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("FUT101", severity).Add("FUT407", severity),
        },
        """
        public class C
        {
            [Timed("a")]
            public void Open([[|Label|]] string text)
            {
            }

            [Timed("b")]
            public static void M()
            {
            }

            public Action Go() => [|M|];
        }
        """,
        OpenLabel,
        Escaped);

    [Fact]
    public Task SuppressMessage_SilencesNothing() => Rule.ReportsAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        [assembly: SuppressMessage("Futurnal.Leaks", "FUT101")]
        [assembly: SuppressMessage("Futurnal.Weaving", "FUT407")]

        [SuppressMessage("Futurnal.Leaks", "FUT101")]
        public class C
        {
            [Timed("a")]
            [SuppressMessage("Futurnal.Leaks", "FUT101")]
            public void Open([[|Label|]] string text)
            {
            }

            [Timed("b")]
            public static void M()
            {
            }

            [SuppressMessage("Futurnal.Weaving", "FUT407")]
            public Action Go() => [|M|];
        }
        """,
        OpenLabel,
        Escaped);

    [Theory]
    [InlineData("#pragma warning disable FUT303", "")]
    [InlineData("", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Futurnal.Names\", \"FUT303\")]")]
    public Task Warning_CanBeSilencedWhereItStands(string pragma, string attribute) => Rule.ReportsNothingAsync(
        $$"""
        {{pragma}}
        public class C
        {
            {{attribute}}
            [Timed("a.wait_ms")]
            public void M()
            {
            }
        }
        """);

    [Fact]
    public Task Warning_CanBeSilencedByConfiguration() => Rule.ReportsAsync(
        BuildSettings.Default with { Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("FUT303", ReportDiagnostic.Suppress) },
        """
        public class C
        {
            [Timed("a.wait_ms")]
            public void M()
            {
            }
        }
        """);
}
