using System.Globalization;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class OpenValueTests
{
    [Fact]
    public Task TextOfACaller_IsReported_WithItsWay() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("files.parse")]
            public static void Parse([Label("format"), LabelValues("pdf", "html")] string kind)
            {
            }

            public void Import(string name)
            {
                var kind = name.Trim();
                Parse([|kind|]);
                Forward(name);
            }

            private static void Forward(string text) => Parse([|text|]);
        }
        """,
        "FUT102: 'kind' may be any text here: 'name' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 10) → 'name.Trim()' (line 10) → local 'kind' (line 11) → argument 'kind' of 'Parse' → label 'format'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT102: 'text' may be any text here: 'name' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 12) → argument 'name' (line 12) → parameter 'text' (line 15) → argument 'kind' of 'Parse' → label 'format'; use a switch over the known values with \"other\" for the rest, or an enum");

    [Fact]
    public async Task Way_IsInTheAdditionalPlaces_SourceFirst()
    {
        var build = await Build.RunAsync(BuildSettings.Default, Source.Of("""
            public class C
            {
                public static void Parse([LabelValues("pdf")] string kind)
                {
                }

                public void Import(List<string> all)
                {
                    var first = all[0];
                    Parse(first);
                }
            }
            """));

        var reported = Assert.Single(build.Reported);
        Assert.Equal(10, reported.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Equal([9, 10], reported.AdditionalLocations.Select(p => p.GetLineSpan().StartLinePosition.Line + 1).Distinct());
        Assert.StartsWith("'first' may be any text here: 'all' (", reported.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task LabelWithoutValues_HasOneErrorOnly() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public static void M([[|Label|]] string text)
            {
            }

            public void Go(string text) => [|M(text)|];
        }
        """,
        "FUT101: Label 'text' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT407: This use of 'C.M(string)' is not recorded: no wrapper takes the call; the generator did not run on this code, or the method called is one it cannot wrap");

    [Fact]
    public Task ConversionsOfTheProject_AreHeldToTheirParameter() => Rule.ReportsAsync(
        """
        public readonly struct Tag([LabelValues("a")] string text)
        {
            public string Text { get; } = text;

            public static implicit operator Tag([LabelValues("a")] string text) => new(text);
        }

        public class C
        {
            public void Go(string[] all, string open)
            {
                Tag a = "a";
                Tag b = [|open|];
                foreach (Tag t in [|all|])
                {
                }
            }
        }
        """,
        "FUT102: 'open' may be any text here: 'open' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 13) → parameter 'text' of 'Tag.implicit operator Tag(string)' → label 'text'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT102: 'all' may be any text here: 'all' (the parts of it are not written out here) (line 14) → parameter 'text' of 'Tag.implicit operator Tag(string)' → label 'text'; use a switch over the known values with \"other\" for the rest, or an enum");
}
