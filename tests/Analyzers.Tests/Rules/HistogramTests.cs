using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class HistogramTests
{
    [Fact]
    public Task NoValueOrTwo_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Histogram("a")|]]
            public int None() => 1;

            [[|Histogram("b")|]]
            [return: Value]
            public int Two([Value] int amount) => 1;
        }
        """,
        "FUT401: 'None' cannot be instrumented: [Histogram(\"a\")] has no value to record; mark a numeric parameter with [Value], or the result with [return: Value]",
        "FUT401: 'Two' cannot be instrumented: it has more than one [Value]; mark one parameter or the result");

    [Fact]
    public Task NoNumber_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            private int _kept;

            [Histogram("a")]
            public void Text([[|Value|]] string text)
            {
            }

            [Histogram("b")]
            [return: [|Value|]]
            public Task<TimeSpan> TimeAsync() => Task.FromResult(TimeSpan.Zero);

            [Histogram("c")]
            [return: [|Value|]]
            public void Nothing()
            {
            }

            [Histogram("d")]
            [return: [|Value|]]
            public ref int Reference() => ref _kept;

            [Histogram("e")]
            public void Out([[|Value|]] out int amount) => amount = 1;
        }
        """,
        "FUT401: 'Text' cannot be instrumented: the [Value] of a histogram must be a number, and parameter 'text' is 'string'; name a numeric member of it, as in [Value(\"Count\")]",
        "FUT401: 'TimeAsync' cannot be instrumented: the [Value] of a histogram must be a number, and its result is 'System.TimeSpan'; name a numeric member of it, as in [Value(\"Count\")]",
        "FUT401: 'Nothing' cannot be instrumented: its result cannot be a value, since it returns none or a reference",
        "FUT401: 'Reference' cannot be instrumented: its result cannot be a value, since it returns none or a reference",
        "FUT401: 'Out' cannot be instrumented: value 'amount' is an out parameter, which has no value when the call begins");

    [Fact]
    public Task MembersThatCannotBeRead_AreReported() => Rule.ReportsAsync(
        """
        public class Job
        {
            private int _size;

            public static int Total => 1;

            public string Name => "";

            public int Write { set => _size = value; }
        }

        public class C<T>
        {
            [Histogram("a")]
            public void Missing([[|Value("Length")|]] Job job)
            {
            }

            [Histogram("b")]
            public void Text([[|Value(nameof(Job.Name))|]] Job job)
            {
            }

            [Histogram("c")]
            public void Private([[|Value("_size")|]] Job job)
            {
            }

            [Histogram("d")]
            public void Static([[|Value(nameof(Job.Total))|]] Job job)
            {
            }

            [Histogram("e")]
            public void WriteOnly([[|Value(nameof(Job.Write))|]] Job job)
            {
            }

            [Histogram("f")]
            public void Open([[|Value("Count")|]] List<T> items)
            {
            }

            [Histogram("g")]
            [return: [|Value("Length")|]]
            public ReadOnlySpan<char> Span() => "";
        }
        """,
        "FUT401: 'Missing' cannot be instrumented: 'Job' has no field or readable property 'Length' that generated code can see and that is a number",
        "FUT401: 'Text' cannot be instrumented: 'Job' has no field or readable property 'Name' that generated code can see and that is a number",
        "FUT401: 'Private' cannot be instrumented: 'Job' has no field or readable property '_size' that generated code can see and that is a number",
        "FUT401: 'Static' cannot be instrumented: 'Job' has no field or readable property 'Total' that generated code can see and that is a number",
        "FUT401: 'WriteOnly' cannot be instrumented: 'Job' has no field or readable property 'Write' that generated code can see and that is a number",
        "FUT401: 'Open' cannot be instrumented: parameter 'items' is 'System.Collections.Generic.List<T>', of which no member can be read, since it depends on a type parameter; hand the number to a typed instrument",
        "FUT401: 'Span' cannot be instrumented: its result 'System.ReadOnlySpan<char>' is a ref struct, of which no member can be read; hand the number to a typed instrument");

    [Fact]
    public Task TypedInstrumentWithMemberOrResult_IsReported() => Rule.ReportsAsync(
        """
        public partial class C
        {
            [[|Histogram("a")|]]
            static partial void Member([Value("Length")] string text);

            [[|Histogram("b")|]]
            [return: Value]
            static partial void Result([Value] int amount);
        }
        """,
        "FUT401: 'Member' cannot be instrumented: a typed instrument takes a number, not a member of something; hand it the member",
        "FUT401: 'Result' cannot be instrumented: a typed instrument has no result that could be its [Value]");
}
