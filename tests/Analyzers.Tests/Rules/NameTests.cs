using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class NameTests
{
    [Fact]
    public Task MalformedName_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("Search.Latency")|]]
            public void Upper()
            {
            }

            [[|Counted("")|]]
            public void Empty()
            {
            }

            [Timed("a.b_2.c")]
            public void Fine()
            {
            }
        }
        """,
        "FUT301: 'Search.Latency' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'",
        "FUT301: '' is no metric name: use words of a-z, 0-9 and _, each beginning with a letter, joined by dots, as in 'search.latency'");

    [Fact]
    public Task LabelKeys_MalformedReservedOrRepeated_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Malformed([[|Label("is-fast")|]] bool fast)
            {
            }

            [Timed("b")]
            [Label("fast", "yes")]
            public void Repeated([[|Label|]] bool fast)
            {
            }

            [[|Timed("c")|]]
            public void Reserved([Label("status")] OperationStatus status)
            {
            }

            [Timed("d")]
            public void Fine([Label("is_fast")] bool fast)
            {
            }
        }
        """,
        "FUT306: Label key 'is-fast' of 'Malformed' is malformed: use a word of a-z, 0-9 and _ that begins with a letter, as in 'connector_type'",
        "FUT306: Label key 'fast' of 'Repeated' is given twice; give it once",
        "FUT306: Label key 'status' of 'Reserved' is set by how each call ends; a result can set it by [return: Label(\"status\")]");
}
