using System.Globalization;
using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class CardinalityTests
{
    [Fact]
    public Task NumbersTimesAndIdentifiers_AreOpenAsTextIs() => Rule.ReportsAsync(
        """
        public record Job(long Number);

        public partial class C
        {
            [Timed("a")]
            public void M([[|Label|]] int count, [[|Label("id")|]] Guid? user, [[|Label|]] DateTimeOffset at, [[|Label|]] char letter, [[|Label(nameof(Job.Number))|]] Job job)
            {
            }

            [Timed("b")]
            [return: [|Label|]]
            public TimeSpan Result() => default;
        }
        """,
        Unbounded("count", "int"),
        Unbounded("id", "System.Guid?"),
        Unbounded("at", "System.DateTimeOffset"),
        Unbounded("letter", "char"),
        Unbounded("number", "long"),
        Unbounded("result", "System.TimeSpan"));

    [Fact]
    public Task TypesThatCarryText_StayOpen() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void M([[|Label|]] object any, [[|Label|]] Uri address, [[|Label|]] byte[] bytes)
            {
            }
        }
        """,
        Open("any", "object"),
        Open("address", "System.Uri"),
        Open("bytes", "byte[]"));

    [Fact]
    public Task LargeEnum_IsReportedFromWhereItLeavesNoRoom() => Rule.ReportsAsync(
        $$"""
        public enum Fits { {{Members(82)}} }

        public enum Large { {{Members(83)}}, Alias = M0 }

        public class C
        {
            [Timed("a")]
            public void M([Label] Fits fits)
            {
            }

            [Timed("b")]
            public void N([[|Label|]] Large large)
            {
            }
        }
        """,
        "FUT203: 'Large' has 83 members, more than 82 for label 'large'; map them to a smaller enum");

    [Fact]
    public Task LargeEnum_OfABuiltInKey_IsFine() => Rule.ReportsNothingAsync(
        $$"""
        public enum Strategies { Vector, {{Members(100)}} }

        public class C
        {
            [Timed("a")]
            public void M([Label("strategy")] Strategies strategies)
            {
            }
        }
        """);

    [Fact]
    public Task ManyLabels_AreReportedAtTheMetricThatHasThem() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Counted("a")|]]
            [Label("one", "x"), Label("two", "x"), Label("three", "x"), Label("four", "x"), Label("five", "x"), Label("six", "x")]
            public void M([Label] bool seven)
            {
            }

            [Timed("b")]
            [Label("one", "x"), Label("two", "x"), Label("three", "x"), Label("four", "x"), Label("five", "x")]
            public void Fine([Label] bool six)
            {
            }
        }
        """,
        "FUT207: 'a' has 7 labels (one, two, three, four, five, six, seven), more than 6; drop some, or make two metrics of it");

    [Fact]
    public Task EnumMadeByACast_IsReportedWhereALabelTakesIt() => Rule.ReportsAsync(
        """
        public enum Kind { One, Two }

        public enum Same : byte { Two = 1, One = 0 }

        public enum Larger { One, Two, Three }

        public class C
        {
            [Timed("a")]
            public void M([Label] Kind kind, Kind unlabelled = default)
            {
            }

            [Timed("b")]
            public void N([Label] Kind? kind)
            {
            }

            public void Go(int number, long? other, Same same, Larger larger, bool isOne)
            {
                M([|(Kind)number|]);
                M(isOne ? Kind.One : [|(Kind)number|]);
                M(number switch { 1 => Kind.Two, _ => [|(Kind)number|] });
                N([|(Kind?)other|]);
                M([|(Kind)7|]);
                M([|(Kind)larger|]);
                Metrics.Counter("c").Add(1, ("kind", LabelValue.Of([|(Kind)number|])));
                M(Kind.One, (Kind)number);
                M((Kind)1);
                M((Kind)same);
                Other((Kind)number);
            }

            public void Asked(int number)
            {
                if (!Enum.IsDefined((Kind)number))
                {
                    return;
                }

                M((Kind)number);
            }

            private static void Other(Kind kind)
            {
            }
        }
        """,
        Cast("(Kind)number"),
        Cast("(Kind)number"),
        Cast("(Kind)number"),
        Cast("(Kind?)other"),
        Cast("(Kind)7"),
        Cast("(Kind)larger"),
        Cast("(Kind)number"));

    private static string Cast(string text) =>
        $"FUT206: '{text}' may be no member of 'Kind', and is then recorded as 'other'; map the numbers to members by a switch, or ask Enum.IsDefined first";

    private static string Members(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"M{i}")));

    private static string Unbounded(string key, string type) =>
        $"FUT101: Label '{key}' has type '{type}', which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]";

    private static string Open(string key, string type) =>
        $"FUT101: Label '{key}' has type '{type}', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant";
}
