using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class VaryingNameTests
{
    [Fact]
    public Task Names_ThatVary_AreReported() => Rule.ReportsAsync(
        """
        public class Host
        {
            public void Called(string plugin)
            {
                var name = "plugin." + plugin;
                Metrics.Counter([|name|]).Add(1);
                Metrics.Timer([|$"a.{plugin}"|]).Start().Dispose();
                Metrics.Gauge(name: [|Environment.GetEnvironmentVariable("NAME") ?? "a"|]).Set(1);
                Metrics.Histogram("a.b").Record(1, ([|plugin|], true));
                Func<string, DynamicCounter> make = [|Metrics.Counter|];
            }
        }
        """,
        "FUT108: The metric name must be a constant, and 'name' can vary: 'plugin' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 5) → local 'name' (line 6); move what varies into a label with a closed set of values",
        "FUT108: The metric name must be a constant, and '$\"a.{plugin}\"' can vary: 'plugin' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 7); move what varies into a label with a closed set of values",
        "FUT108: The metric name must be a constant, and 'Environment.GetEnvironmentVariable(\"NAME\") ?? \"a\"' can vary: 'Environment.GetEnvironmentVariable(\"NAME\")' ('GetEnvironmentVariable' gives it) (line 8); move what varies into a label with a closed set of values",
        "FUT108: The label key must be a constant, and 'plugin' can vary: 'plugin' (a caller decides what it is; give the parameter [LabelValues(...)]) (line 9); move what varies into a label with a closed set of values",
        "FUT108: The metric name must be a constant, and 'Metrics.Counter' can vary: a delegate can be called with any text; use a lambda that passes a constant");

    [Fact]
    public Task Definitions_ThatVary_AreReportedPartByPart() => Rule.ReportsAsync(
        """
        public class Definitions
        {
            public MetricDefinition Of(string a, IEnumerable<string> keys) => new(
                [|a|], MetricType.Counter, MetricCategory.Application, [|a|], [|a|], ["kind", [|a|]], [|a|]);

            public MetricDefinition Keys(IEnumerable<string> keys) => new(
                "a.b", MetricType.Counter, MetricCategory.Application, "1", "", [|keys.Select(k => k.Trim())|], "App");
        }
        """,
        Varies("metric name", "a", 4),
        Varies("unit", "a", 4),
        Varies("description", "a", 4),
        Varies("label key", "a", 4),
        Varies("name of the declaring assembly", "a", 4),
        "FUT108: The label key must be a constant, and 'keys.Select(k => k.Trim())' can vary: 'keys.Select(k => k.Trim())' (what it holds can be any text) (line 7); move what varies into a label with a closed set of values");

    [Fact]
    public Task Constants_AreHeldToTheRulesOfNames() => Rule.ReportsAsync(
        """
        public class C
        {
            public void Run()
            {
                Metrics.Counter([|"Files-Opened"|]).Add(1, ([|"File Kind"|], true), ("a", true), ([|"a"|], false));
                _ = new MetricDefinition("a.b", MetricType.Counter, MetricCategory.Application, [|"/srv/ann"|], [|@"Files in C:\Users\ann."|], ["kind", [|"kind"|]], "App");
                _ = new MetricDefinition("a.b", MetricType.Counter, MetricCategory.Application, [|"secs"|], "", [], "App");
            }
        }
        """,
        "FUT301: 'Files-Opened' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'",
        "FUT306: Label key 'File Kind' of 'DynamicCounter.Add' is malformed: use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'",
        "FUT306: Label key 'a' of 'DynamicCounter.Add' is given twice; give it once",
        "FUT105: The unit of 'MetricDefinition' has the constant '/srv/ann', which looks like a path; use a name instead",
        "FUT105: The description of 'MetricDefinition' has the constant 'Files in C:\\Users\\ann.', which looks like a path; use a name instead",
        "FUT306: Label key 'kind' of 'MetricDefinition' is given twice; give it once",
        "FUT305: Unit 'secs' of 'MetricDefinition' is no UCUM unit; use 's'");

    [Fact]
    public Task ClosedSetsAndUnits_AreFine() => Rule.ReportsNothingAsync(
        """
        public class C
        {
            private const string Prefix = "files";
            private static readonly string[] Keys = ["kind", "place"];

            public static void Increment([LabelValues("cart.added", "cart.removed")] string name) => Metrics.Counter(name).Add(1);

            private static void Seen(string name) => Metrics.Gauge(name).Set(1);

            public void Run(bool large, long size)
            {
                Metrics.Histogram(large ? "files.large" : Prefix + ".small").Record(size);
                Increment("cart.added");
                Seen("a.b");
                Seen($"{Prefix}.c");
                Metrics.Counter(nameof(size)).Add(1);
                _ = new MetricDefinition("a.rate", MetricType.Gauge, MetricCategory.Application, "By/s", "What is read or written/sent.", Keys, nameof(C));
                _ = new MetricDefinition("a.rate", MetricType.Gauge, MetricCategory.Application, "1", "", Array.Empty<string>(), "Company.Product.Module");
                _ = nameof(Metrics.Counter);
                Func<MetricDefinition, DynamicCounter> make = Metrics.Counter;
            }
        }
        """);

    private static string Varies(string what, string parameter, int line) =>
        $"FUT108: The {what} must be a constant, and '{parameter}' can vary: '{parameter}' (a caller decides what it is; give the parameter [LabelValues(...)]) (line {line}); move what varies into a label with a closed set of values";
}
