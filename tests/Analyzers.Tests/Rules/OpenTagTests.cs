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
        "FUT112: 'Counter.Add' sends 'more' past the label rules, and it may be any text: 'more' (its type does not close it) (line 14); record it by an attribute or by Metrics, or map it to constants",
        "FUT112: 'Counter.Add' sends '(object?)address' past the label rules, and it may be any text: 'address' (its type does not close it) (line 15); record it by an attribute or by Metrics, or map it to constants",
        Sends("TagList.Add", "file", 17),
        Sends("Activity.SetTag", "file", 19),
        Sends("Activity.AddBaggage", "file", 20),
        Sends("ActivityTagsCollection", "file", 21),
        Sends("Measurement", "file", 22));

    [Fact]
    public Task OpenTags_PutInListsBitByBit_AreReported() => Rule.ReportsAsync(
        """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public class C
        {
            private static readonly Meter Meter = new("app");
            private static readonly Counter<long> Lines = Meter.CreateCounter<long>("lines");

            public void Run(string file, Activity activity)
            {
                var array = new KeyValuePair<string, object?>[2];
                array[0] = new("file", [|file|]);
                array[^1] = new("last", [|file|]);
                Lines.Add(1, array);

                Span<KeyValuePair<string, object?>> span = [default];
                span[0] = new("file", [|file|]);
                Lines.Add(1, span);

                var list = new List<KeyValuePair<string, object?>>();
                list.Add(new("file", [|file|]));
                activity.AddEvent(new ActivityEvent("opened", tags: new ActivityTagsCollection(list)));

                var map = new Dictionary<string, object?>();
                map.Add([|file|], 1);
                map["file"] = [|file|];
                activity.AddEvent(new ActivityEvent("opened", tags: new ActivityTagsCollection(map)));

                var changed = new KeyValuePair<string, object?>[1];
                Fill(changed, file);
                Lines.Add(1, [|changed|]);

                var referenced = new KeyValuePair<string, object?>[1];
                ref var first = ref referenced[0];
                first = new("file", file);
                Lines.Add(1, [|referenced|]);

                var tags = new TagList();
                tags.Insert(0, new("file", [|file|]));
                tags[0] = new("file", [|file|]);
                Lines.Add(1, tags);
            }

            private static void Fill(KeyValuePair<string, object?>[] tags, string file) => tags[0] = new("file", file);
        }
        """,
        Sends("Counter.Add", "file", 12),
        Sends("Counter.Add", "file", 13),
        Sends("Counter.Add", "file", 17),
        Sends("ActivityTagsCollection", "file", 21),
        Sends("ActivityTagsCollection", "file", 25),
        Sends("ActivityTagsCollection", "file", 26),
        "FUT112: 'Counter.Add' sends 'changed' past the label rules, and it may be any text: 'changed' (its type does not close it) (line 31); record it by an attribute or by Metrics, or map it to constants",
        "FUT112: 'Counter.Add' sends 'referenced' past the label rules, and it may be any text: 'referenced' (its type does not close it) (line 36); record it by an attribute or by Metrics, or map it to constants",
        Sends("TagList.Insert", "file", 39),
        Sends("TagList", "file", 40));

    [Fact]
    public Task OpenTexts_BesideTags_AreReported() => Rule.ReportsAsync(
        """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        public class C
        {
            private static readonly ActivitySource Source = new("app");

            public void Run(string file, Activity activity, Exception e)
            {
                activity.SetStatus(ActivityStatusCode.Error, [|e.Message|]);
                activity.AddException([|e|]);
                activity.DisplayName = [|file|];
                activity.AddEvent(new ActivityEvent([|file|]));
                Source.StartActivity([|file|]);
                Source.CreateActivity("read", ActivityKind.Client, default(ActivityContext), [new("file", [|file|])]);
                _ = new Meter("app", null, [new("file", [|file|])]);
                new Meter(new MeterOptions("app") { Tags = [new("file", [|file|])] }).CreateCounter<int>("files", null, null, [new("file", [|file|])]);
            }
        }
        """,
        "FUT112: 'Activity.SetStatus' sends 'e.Message' past the label rules, and it may be any text: 'e.Message' (it can be overridden) (line 10); record it by an attribute or by Metrics, or map it to constants",
        "FUT112: 'Activity.AddException' sends 'e' past the label rules, and it may be any text: 'e' (its type does not close it) (line 11); record it by an attribute or by Metrics, or map it to constants",
        Sends("Activity.DisplayName", "file", 12),
        Sends("ActivityEvent", "file", 13),
        Sends("ActivitySource.StartActivity", "file", 14),
        Sends("ActivitySource.CreateActivity", "file", 15),
        Sends("Meter", "file", 16),
        Sends("MeterOptions.Tags", "file", 17),
        Sends("Meter.CreateCounter", "file", 17));

    [Fact]
    public Task OpenTags_OfMethods_AreReportedWhereTheyAreSent() => Rule.ReportsAsync(
        """
        using System.Diagnostics.Metrics;

        public class C
        {
            private static readonly Meter Meter = new("app");
            private static readonly Counter<long> Lines = Meter.CreateCounter<long>("lines");

            public void Run(string file, bool isDone)
            {
                Lines.Add(1, [|OfFile(file)|]);
                Lines.Add(1, [.. [|OfLines(file)|]]);
                Lines.Add(1, Of(isDone));
                Lines.Add(1, OfAll(isDone));
            }

            private static KeyValuePair<string, object?> OfFile(string name) => new("file", name);

            private static IEnumerable<KeyValuePair<string, object?>> OfLines(string name)
            {
                yield return new("file", name);
            }

            private static KeyValuePair<string, object?> Of(bool isDone)
            {
                return new("status", isDone ? "done" : "open");
            }

            private static KeyValuePair<string, object?>[] OfAll(bool isDone)
            {
                var tags = new KeyValuePair<string, object?>[2];
                tags[0] = Of(isDone);
                tags[1] = new("count", tags.Length);
                return tags;
            }
        }
        """,
        "FUT112: 'Counter.Add' sends 'OfFile(file)' past the label rules, and it may be any text: 'file' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 10) → argument 'file' (line 10) → parameter 'name' (line 16) → result of 'OfFile(file)' (line 10); record it by an attribute or by Metrics, or map it to constants",
        "FUT112: 'Counter.Add' sends 'OfLines(file)' past the label rules, and it may be any text: 'OfLines(file)' (its type does not close it) (line 11); record it by an attribute or by Metrics, or map it to constants");

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
                tags[0] = new("level", level);
                activity?.SetStatus(ActivityStatusCode.Error, "not found");
                var source = new ActivitySource("app");
                source.StartActivity();
                source.StartActivity("read", ActivityKind.Client)?.AddEvent(new ActivityEvent("opened"));
                var list = new List<KeyValuePair<string, object?>>();
                list.Add(new("level", level));
                Lines.Add(1, list.Count > 0 ? [.. list] : list.ToArray());
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
        $"FUT112: '{api}' sends '{parameter}' past the label rules, and it may be any text: '{parameter}' (a caller decides what it is; give the parameter [LabelValues(...)]) (line {line}); record it by an attribute or by Metrics, or map it to constants";
}
