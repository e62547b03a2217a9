using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class PairByHandTests
{
    [Fact]
    public Task LabelsOfUnknownOrigin_AreReported() => Rule.ReportsAsync(
        """
        public delegate void Adding(long amount, params ReadOnlySpan<(string Key, LabelValue Value)> labels);

        public class C
        {
            public static void Count(params ReadOnlySpan<(string Key, LabelValue Value)> labels) => Metrics.Counter("a").Add(1, [|labels|]);

            public void Run(string text, (string Key, LabelValue Value) pair, (string, LabelValue)[] more)
            {
                (string Key, LabelValue Value)[] labels = [("kind", true)];
                labels[0].Key = text;
                Metrics.Counter("a").Add(1, [|labels|]);
                Metrics.Counter("a").Add(1, [|pair|]);
                Metrics.Counter("a").Add(1, [.. [|more|], ("b", true)]);
                Adding add = [|Metrics.Counter("a").Add|];
            }
        }
        """,
        "FUT109: 'labels' can hold any label: a caller decides what it holds; write the pairs where they are handed over, as in (\"kind\", value)",
        "FUT109: 'labels' can hold any label: what it holds may be changed, or is not written out; write the pairs where they are handed over, as in (\"kind\", value)",
        "FUT109: 'pair' can hold any label: its key can be any text; write the pairs where they are handed over, as in (\"kind\", value)",
        "FUT109: 'more' can hold any label: a caller decides what it holds; write the pairs where they are handed over, as in (\"kind\", value)",
        "FUT109: 'Metrics.Counter(\"a\").Add' can hold any label: a delegate can be called with any labels; write the pairs where they are handed over, as in (\"kind\", value)");

    [Fact]
    public Task SeriesByHand_AreReported() => Rule.ReportsAsync(
        """
        using System.IO;

        public class C
        {
            public void Run(MetricDefinition metric, Dictionary<string, string> tags, string path, Exception e)
            {
                _ = new Series(metric, [|tags|]);
                _ = new Series(metric, [new KeyValuePair<string, string>("file", [|Path.GetFullPath(path)|])]);
                _ = new Series(metric, [KeyValuePair.Create("error", [|e.Message|]), new("kind", [|path|])]);
                _ = new Series(metric, new Dictionary<string, string> { [[|path|]] = "a", ["b"] = [|"/srv/ann"|] });
            }
        }
        """,
        "FUT109: 'tags' can hold any label: a caller decides what it holds; write the pairs where they are handed over, as in new(\"kind\", \"pdf\")",
        "FUT103: A file path reaches label 'file': 'Path.GetFullPath(path)' (line 8) → label pair of 'Series'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT110: Exception text reaches label 'error': 'e.Message' (line 9) → label pair of 'Series'; use a switch over the exception's type to constants",
        "FUT103: A file path reaches label 'kind': 'path' (line 9) → label pair of 'Series'; use a switch over the known values with \"other\" for the rest, or an enum",
        "FUT108: The label key must be a constant, and 'path' can vary: 'path' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 10); move what varies into a label with a closed set of values",
        "FUT105: Label 'b' has the constant '/srv/ann', which looks like a path; use a name instead");

    [Fact]
    public Task WrittenOutPairs_AreFine() => Rule.ReportsNothingAsync(
        """
        public class C
        {
            private static readonly (string Key, LabelValue Value)[] Local = [("place", true)];

            public void Run(MetricDefinition metric, Series other, string text, bool local)
            {
                Metrics.Counter("a").Add(1);
                Metrics.Counter("a").Add(1, []);
                Metrics.Counter("a").Add(1, [("a", local), ("b", Redact.Hash(text))]);
                Metrics.Counter("a").Add(1, new (string, LabelValue)[] { ("a", local) });
                Metrics.Counter("a").Add(1, Local);
                var pair = ("a", (LabelValue)local);
                Metrics.Counter("a").Add(1, pair);
                ReadOnlySpan<(string Key, LabelValue Value)> labels = [("a", local)];
                Metrics.Counter("a").Add(1, labels);
                Metrics.Counter("b").Add(1, local ? labels : []);
                _ = new Series(metric, []);
                _ = new Series(metric, other.Labels);
                _ = new Series(metric, [new("kind", text is "pdf" ? text : "other")]);
                _ = new Series(metric, new Dictionary<string, string> { ["kind"] = "pdf" });
            }
        }
        """);
}
