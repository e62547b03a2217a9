using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class LabelTests
{
    [Fact]
    public Task OpenTypes_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void Text([[|Label|]] string path)
            {
            }

            [Timed("b")]
            public void Number([[|Label("size")|]] int size)
            {
            }

            [Timed("d")]
            public void Generic<T>([[|Label|]] T item)
                where T : Enum
            {
            }

            [Timed("e")]
            public void Nested([[|Label|]] Outer<int>.Kind kind)
            {
            }

            [Timed("f")]
            [return: [|Label("found")|]]
            public Task<string> ResultAsync() => Task.FromResult("");

            [Timed("g")]
            public void Fine([Label] DayOfWeek? day, [Label] bool? big, in int size)
            {
            }
        }

        public class Outer<T>
        {
            public enum Kind
            {
                A,
            }
        }
        """,
        "FUT101: Label 'path' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT101: Label 'size' has type 'int', which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]",
        "FUT101: Label 'item' has type 'T', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT101: Label 'kind' has type 'Outer<int>.Kind', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT101: Label 'found' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant");

    [Fact]
    public Task ConstantOutsideTheVocabulary_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            [[|Label("strategy", "magic")|]]
            public void M()
            {
            }

            [Timed("b")]
            [Label("strategy", "hybrid"), Label("own", "magic")]
            public void Fine()
            {
            }
        }
        """,
        "FUT106: 'magic' is not known to be one of vector, graph, temporal, keyword, hybrid of label 'strategy': these are the same for all applications; use one of them, or a key of your own");

    [Fact]
    public Task EnumOutsideTheVocabulary_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            public void M([[|Label("phase")|]] DayOfWeek day)
            {
            }

            [Timed("b")]
            public void Fine([Label("phase")] Part part, [Label] Nothing nothing)
            {
            }
        }

        public enum Part
        {
            Scan,
            Rest,
        }

        public enum Nothing;
        """,
        "FUT106: 'System.DayOfWeek' is not known to be one of scan, detect, process, queue of label 'phase': these are the same for all applications; use one of them, or a key of your own");

    [Fact]
    public Task BoolAsABuiltInKey_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            [return: [|Label("status")|]]
            public bool M([[|Label("phase")|]] bool isScan) => isScan;
        }
        """,
        "FUT106: 'bool' is not known to be one of succeeded, failed, quarantined, retry_scheduled, cancelled of label 'status': these are the same for all applications; use one of them, or a key of your own",
        "FUT106: 'bool' is not known to be one of scan, detect, process, queue of label 'phase': these are the same for all applications; use one of them, or a key of your own");

    [Fact]
    public Task FlagsEnum_IsReported() => Rule.ReportsAsync(
        """
        [Flags]
        public enum Parts
        {
            None = 0,
            Head = 1,
            Body = 2,
        }

        public class Page
        {
            public Parts? Parts { get; init; }
        }

        public class C
        {
            [Timed("a")]
            public void M([[|Label|]] Parts parts, [[|Label(nameof(Page.Parts), Key = "of_page")|]] Page page)
            {
            }
        }
        """,
        "FUT204: Label 'parts' has type 'Parts', whose values combine; use a bool for each flag that matters, or an enum without [Flags]",
        "FUT204: Label 'of_page' has type 'Parts', whose values combine; use a bool for each flag that matters, or an enum without [Flags]");

    [Fact]
    public Task TwoKeysOfOneLabel_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            [[|Label("kind", "fast", Key = "sort")|]]
            public void M([[|Label("day", Key = "weekday")|]] DayOfWeek day)
            {
            }

            [Timed("b")]
            public void Fine([Label(Key = "weekday")] DayOfWeek day)
            {
            }
        }
        """,
        "FUT306: Label key 'sort' of 'M' stands beside the key 'kind'; give one of them",
        "FUT306: Label key 'weekday' of 'M' stands beside the key 'day'; give one of them");

    [Fact]
    public Task TooManySeries_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a")|]]
            public void M([Label] DayOfWeek day, [Label("a")] DayOfWeek a, [Label("b")] bool b, [Label("c")] bool c)
            {
            }

            [Counted("b", On = CountOn.Success)]
            public void Fine([Label] DayOfWeek day, [Label("a")] DayOfWeek a, [Label("b")] bool b, [Label("c")] bool c)
            {
            }
        }
        """,
        "FUT202: 'a' can have 1536 series (8 × 8 × 2 × 2 × 6), more than 1000; drop a label or map one to a smaller enum");
}
