using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class OpenTagTests
{
    [Fact]
    public Task OpenTags_AreReported() => Rule.ReportsAsync(
        """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public class C
        {
            private static readonly Meter Meter = new("app");
            private static readonly Counter<long> Lines = Meter.CreateCounter<long>("lines");
            private static readonly Histogram<double> Sizes = Meter.CreateHistogram<double>("sizes");

            public void Run(string file, Uri address, KeyValuePair<string, object?>[] more, Activity? activity)
            {
                Lines.Add(1, new KeyValuePair<string, object?>("file", [|file|]));
                Sizes.Record(1, new("kind", 3), new([|file|], 4));
                Lines.Add(1, [|more|]);
                var tag = KeyValuePair.Create("host", [|(object?)address|]);
                Lines.Add(1, tag);
                var tags = new TagList { { "file", [|file|] } };
                Lines.Add(1, tags);
                activity?.SetTag("file", [|file|]);
                activity?.AddBaggage("file", [|file|]);
                activity?.AddEvent(new ActivityEvent("opened", tags: new ActivityTagsCollection { ["file"] = [|file|] }));
                _ = new Measurement<int>(1, new KeyValuePair<string, object?>("file", [|file|]));
            }
        }
        """,
        Sends("Counter.Add", "file", 12),
        Sends("Histogram.Record", "file", 13),
        "FUT112: 'Counter.Add' sends 'more' as a tag past the label rules, and it may be any text: 'more' (its type does not close it) (line 14); record it by an attribute or by Metrics, or map it to constants",
        "FUT112: 'Counter.Add' sends '(object?)address' as a tag past the label rules, and it may be any text: 'address' (its type does not close it) (line 15); record it by an attribute or by Metrics, or map it to constants",
        Sends("TagList.Add", "file", 17),
        Sends("Activity.SetTag", "file", 19),
        Sends("Activity.AddBaggage", "file", 20),
        Sends("ActivityTagsCollection", "file", 21),
        Sends("Measurement", "file", 22));

    [Fact]
    public Task ClosedTags_AreFine() => Rule.ReportsNothingAsync(
        """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public enum Level { Info, Warn }

        public class C
        {
            private static readonly Meter Meter = new("app");
            private static readonly Counter<long> Lines = Meter.CreateCounter<long>("lines");

            public void Run(string file, Level level, Activity? activity, TimeSpan time, int? count)
            {
                Lines.Add(1);
                Lines.Add(1, new KeyValuePair<string, object?>("level", level), new("kind", file is "a" ? "a" : "other"), new("long", file.Length > 3));
                Lines.Add(1, new KeyValuePair<string, object?>("file", Redact.Hash(file)), new("none", null));
                var tags = new TagList { { "level", level.ToString() }, { "count", count } };
                tags.Add("time", time);
                Lines.Add(1, tags);
                activity?.SetTag("length", file.Length).SetTag("level", nameof(Level.Info));
                new List<KeyValuePair<string, object?>>().Add(new("file", file));
            }
        }
        """);

    [Fact]
    public Task Warning_CanBeSwitchedOff() => Rule.ReportsAsync(
        BuildSettings.Default with { Severities = BuildSettings.Default.Severities.Add("FUT112", Microsoft.CodeAnalysis.ReportDiagnostic.Suppress) },
        """
        public class C
        {
            public void Run(string file, System.Diagnostics.Activity activity) => activity.SetTag("file", file);
        }
        """);

    private static string Sends(string api, string parameter, int line) =>
        $"FUT112: '{api}' sends '{parameter}' as a tag past the label rules, and it may be any text: '{parameter}' (a caller decides what it is; give the parameter [LabelValues(...)]) (line {line}); record it by an attribute or by Metrics, or map it to constants";
}
