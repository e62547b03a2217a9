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

            [Timed("c")]
            public void Maybe([[|Label|]] DayOfWeek? day)
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
            public void Fine([Label] DayOfWeek day, [Label] bool big, in int size)
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
        "FUT101: Label 'path' has type 'string', which can hold any text; a label must be an enum, a bool or a constant",
        "FUT101: Label 'size' has type 'int', which can hold any text; a label must be an enum, a bool or a constant",
        "FUT101: Label 'day' has type 'System.DayOfWeek?', which can be null, for which no value is declared; use 'System.DayOfWeek' itself, with a member such as None",
        "FUT101: Label 'item' has type 'T', which can hold any text; a label must be an enum, a bool or a constant",
        "FUT101: Label 'kind' has type 'Outer<int>.Kind', which can hold any text; a label must be an enum, a bool or a constant",
        "FUT101: Label 'found' has type 'string', which can hold any text; a label must be an enum, a bool or a constant");

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
        "FUT106: 'magic' is not known to be one of vector, graph, temporal, keyword, hybrid of label 'strategy'");

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
        "FUT106: 'System.DayOfWeek' is not known to be one of scan, detect, process, queue of label 'phase'");

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
