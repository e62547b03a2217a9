using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class LabelValuesTests
{
    [Fact]
    public Task TextWithValues_IsALabel() => Rule.ReportsNothingAsync("""
        public partial class C
        {
            [Timed("a")]
            [return: Label, LabelValues("hit", "miss")]
            public async Task<string?> CacheAsync([Label, LabelValues("pdf", "html", "other")] string format, [Label("scale"), LabelValues("N/A", "km/h")] string? unit)
            {
                await Task.Yield();
                return null;
            }

            [Counted("b")]
            static partial void Seen([Label, LabelValues("pdf", "html")] string format);
        }
        """);

    [Fact]
    public Task ListsThatCannotBeUsed_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Empty([Label, [|LabelValues|]] string kind)
            {
            }

            [Timed("b")]
            public void OnlyOther([Label, [|LabelValues("other")|]] string kind)
            {
            }

            [Timed("c")]
            public void Twice([Label, [|LabelValues("a", "b", "a")|]] string kind)
            {
            }

            [Timed("d")]
            public void Blank([Label, [|LabelValues("a", "")|]] string kind)
            {
            }

            [Timed("e")]
            public void Around([Label, [|LabelValues("a ")|]] string kind)
            {
            }

            [Timed("f")]
            public void Null([Label, [|LabelValues("a", null!)|]] string kind)
            {
            }

            [Timed("g")]
            [return: Label, [|LabelValues(null!)|]]
            public string? Result() => null;
        }
        """,
        "FUT310: [LabelValues] of 'kind' cannot be used: it lists no value but other, which is always one; list the values, as in [LabelValues(\"pdf\", \"html\")]",
        "FUT310: [LabelValues] of 'kind' cannot be used: it lists no value but other, which is always one; list the values, as in [LabelValues(\"pdf\", \"html\")]",
        "FUT310: [LabelValues] of 'kind' cannot be used: 'a' is listed twice; list it once",
        "FUT310: [LabelValues] of 'kind' cannot be used: '' is no value; use a text without control characters and without blanks around it",
        "FUT310: [LabelValues] of 'kind' cannot be used: 'a ' is no value; use a text without control characters and without blanks around it",
        "FUT310: [LabelValues] of 'kind' cannot be used: null is no value, and is recorded as other in any case; leave it out",
        "FUT310: [LabelValues] of 'Result' cannot be used: it lists no value but other, which is always one; list the values, as in [LabelValues(\"pdf\", \"html\")]");

    [Fact]
    public Task ValuesOfNoTextLabel_AreReported() => Rule.ReportsAsync(
        """
        public class Job
        {
            [LabelValues("a")]
            public string Kind { get; init; } = "";
        }

        public class C
        {
            [Timed("a")]
            public void Enum([Label, [|LabelValues("a")|]] DayOfWeek day)
            {
            }

            [Timed("b")]
            public void Number([[|Label|], LabelValues("a")] int count)
            {
            }

            [Timed("c")]
            public void NoLabel([LabelValues("a")] string kind)
            {
            }

            [Timed("d")]
            [return: [|LabelValues("a")|]]
            public void Nothing()
            {
            }

            [Timed("e")]
            public void OfTheMember([Label(nameof(Job.Kind)), [|LabelValues("a")|]] Job job)
            {
            }

            public void NoMetric([LabelValues("a")] string kind, [[|Label|], LabelValues("a")] string sort)
            {
            }
        }
        """,
        "FUT310: [LabelValues] of 'day' cannot be used: it is for text, and this is 'System.DayOfWeek'; remove it",
        "FUT101: Label 'count' has type 'int', which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]",
        "FUT401: 'Nothing' cannot be instrumented: its result cannot be a label, since it returns none or a reference",
        "FUT310: [LabelValues] of 'job' cannot be used: it is for text, and this is 'Job'; remove it",
        "FUT309: [Label] sort of 'NoMetric' does nothing: the method has none of [Timed], [Counted], [Gauge] and [Histogram]");

    [Fact]
    public Task ValuesOnMembers_AreJudgedWhereTheyStand() => Rule.ReportsAsync(
        """
        public record Job([[|LabelValues("a")|]] string Kind, [property: LabelValues("a", "b")] string Sort)
        {
            [[|LabelValues("1")|]]
            public int Count { get; init; }

            [[|LabelValues|]]
            public string Empty { get; init; } = "";

            [field: [|LabelValues("a")|]]
            public string Behind { get; init; } = "";

            [[|LabelValues("a", "a")|]]
            public string Field = "";

            [[|LabelValues("/media/ann")|]]
            public string Home = "", Other = "";

            [LabelValues("a", "b")]
            public string? Fine { get; init; }
        }
        """,
        "FUT310: [LabelValues] of 'Kind' cannot be used: it stands on the constructor's parameter; write [property: LabelValues(...)] for the property",
        "FUT310: [LabelValues] of 'Count' cannot be used: it is for text, and this is 'int'; remove it",
        "FUT310: [LabelValues] of 'Empty' cannot be used: it lists no value but other, which is always one; list the values, as in [LabelValues(\"pdf\", \"html\")]",
        "FUT310: [LabelValues] of 'Behind' cannot be used: it stands on the field behind a property; put it on the property",
        "FUT310: [LabelValues] of 'Field' cannot be used: 'a' is listed twice; list it once",
        "FUT105: Label 'Home' has the constant '/media/ann', which looks like a path; use a name instead");

    [Fact]
    public Task ValuesOutsideTheVocabulary_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void M([[|Label|], LabelValues("hybrid", "magic")] string strategy)
            {
            }

            [Timed("b")]
            [return: Label("status"), LabelValues("failed", "quarantined", "other")]
            public string Fine([Label, LabelValues("hybrid", "vector")] string strategy) => "failed";
        }
        """,
        "FUT106: 'magic' is not known to be one of vector, graph, temporal, keyword, hybrid of label 'strategy': these are the same for all applications; use one of them, or a key of your own");
}
