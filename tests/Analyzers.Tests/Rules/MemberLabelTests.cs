using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class MemberLabelTests
{
    private const string Types = """
        public enum Kind
        {
            Fast,
            Slow,
        }

        public class Base
        {
            public Kind? Inherited { get; init; }
        }

        public class Job : Base
        {
            private Kind _hidden;

            public static Kind Default => Kind.Fast;

            public Kind Kind;

            public bool IsBig { get; init; }

            public string Name { get; init; } = "";

            [LabelValues("a", "b")]
            public string Sort { get; init; } = "";

            public int Size { get; init; }

            public Kind Write { set => _hidden = value; }

            public Kind this[int i] => _hidden;

            [Obsolete("Use Kind.", true)]
            public Kind Old { get; init; }
        }

        """;

    [Fact]
    public Task Members_AreLabels() => Rule.ReportsNothingAsync(Types + """
        public struct Point
        {
            public bool IsOrigin;
        }

        public ref struct Text
        {
            public Kind Kind;
        }

        public interface IJob
        {
            Kind Kind { get; }
        }

        public static partial class C
        {
            [Timed("a")]
            [return: Label(nameof(Job.Kind), Key = "made"), Label(nameof(Job.IsBig), Key = "made_big")]
            public static Task<Job> RunAsync([Label(nameof(Job.Kind)), Label(nameof(Job.Inherited), Key = "inherited")] Job job) => Task.FromResult(job);

            [Timed("b")]
            public static void Values([Label(nameof(Job.Name)), Label(nameof(Job.Sort)), LabelValues("x", "y")] Job job)
            {
            }

            [Counted("c", On = CountOn.Failure)]
            public static void Shapes(this in Point point, [Label(nameof(Point.IsOrigin))] Point? other, [Label(nameof(Text.Kind))] scoped Text text, [Label(nameof(IJob.Kind), Key = "job")] IJob job, [Label("Kind", Key = "pair")] (Kind Kind, int N) pair)
            {
            }

            [Counted("d")]
            static partial void Seen([Label(nameof(Job.Kind))] Job job);
        }
        """);

    [Fact]
    public Task MembersThatCannotBeRead_AreReported() => Rule.ReportsAsync(
        Types + """
        public class C<T>
            where T : Base
        {
            [Timed("a")]
            public void Missing([[|Label("Sorts")|]] Job job)
            {
            }

            [Timed("b")]
            public void Private([[|Label("_hidden")|]] Job job)
            {
            }

            [Timed("c")]
            public void Static([[|Label(nameof(Job.Default))|]] Job job)
            {
            }

            [Timed("d")]
            public void WriteOnly([[|Label(nameof(Job.Write))|]] Job job)
            {
            }

            [Timed("e")]
            public void Old([[|Label("Old")|]] Job job)
            {
            }

            [Timed("f")]
            public void Open([[|Label(nameof(Base.Inherited))|]] T job)
            {
            }

            [Timed("g")]
            [return: [|Label("IsEmpty")|]]
            public ReadOnlySpan<char> Span() => "";

            [Timed("h")]
            public IAsyncEnumerable<int> Sequence([[|Label("IsEmpty")|]] ReadOnlySpan<char> text) => null!;

            [Timed("i")]
            public void Path([[|Label("Sort.Length")|]] Job job)
            {
            }
        }
        """,
        "FUT401: 'Missing' cannot be instrumented: 'Job' has no field or readable property 'Sorts' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]",
        "FUT401: 'Private' cannot be instrumented: 'Job' has no field or readable property '_hidden' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]",
        "FUT401: 'Static' cannot be instrumented: 'Job' has no field or readable property 'Default' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]",
        "FUT401: 'WriteOnly' cannot be instrumented: 'Job' has no field or readable property 'Write' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]",
        "FUT401: 'Old' cannot be instrumented: 'Job' has no field or readable property 'Old' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]",
        "FUT401: 'Open' cannot be instrumented: parameter 'job' is 'T', of which no member can be read, since it depends on a type parameter; hand the label to a typed instrument",
        "FUT401: 'Span' cannot be instrumented: its result 'System.ReadOnlySpan<char>' is a ref struct, of which no member can be read afterwards; hand the label to a typed instrument",
        "FUT401: 'Sequence' cannot be instrumented: parameter 'text' 'System.ReadOnlySpan<char>' is a ref struct, of which no member can be read when the sequence is; hand the label to a typed instrument",
        "FUT401: 'Path' cannot be instrumented: 'Job' has no field or readable property 'Sort.Length' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]");

    [Fact]
    public Task MemberOfAnExperimentalType_IsReported() => Rule.ReportsAsync(
        """
        #pragma warning disable EXP1
        [System.Diagnostics.CodeAnalysis.Experimental("EXP1")]
        public enum Trial
        {
            One = 1,
        }

        public class Job
        {
            public Trial? Trial { get; init; }
        }

        public class C
        {
            [Timed("a")]
            public void M([[|Label(nameof(Job.Trial))|]] Job job)
            {
            }

            [Timed("b")]
            public void Fine([Label] Trial trial)
            {
            }
        }
        """,
        "FUT401: 'M' cannot be instrumented: 'Job' has no field or readable property 'Trial' that generated code can see; name one that is an enum, a bool, a HashedLabel or a string with [LabelValues]");

    [Fact]
    public Task MembersThatAreOpen_AreReported() => Rule.ReportsAsync(
        Types + """
        public class C
        {
            [Timed("a")]
            public void Text([[|Label(nameof(Job.Name))|]] Job job)
            {
            }

            [Timed("b")]
            public void Number([[|Label(nameof(Job.Size), Key = "how_big")|]] Job job)
            {
            }

            [Timed("c")]
            public void Length([[|Label(nameof(string.Length))|]] string text)
            {
            }

            [Timed("d")]
            public void NoMember([[|Label|]] Job job)
            {
            }

            [Timed("e")]
            public void Vocabulary([[|Label(nameof(Job.Sort), Key = "phase")|]] Job job)
            {
            }

            [Timed("f")]
            public void SameKey([Label(nameof(Job.Kind)), [|Label(nameof(Job.Inherited))|]] Job job)
            {
            }

            [Timed("g")]
            public void Out([[|Label(nameof(Job.Kind))|]] out Job job) => job = new();
        }
        """,
        "FUT101: Label 'name' has type 'string', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT101: Label 'how_big' has type 'int', which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]",
        "FUT101: Label 'length' has type 'int', which can hold any value, and so tell one person from another; group the values in an enum, or make it the measured [Value]",
        "FUT101: Label 'job' has type 'Job', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant",
        "FUT106: 'a' is not known to be one of scan, detect, process, queue of label 'phase': these are the same for all applications; use one of them, or a key of your own",
        "FUT306: Label key 'kind' of 'SameKey' is given twice; give it once",
        "FUT401: 'Out' cannot be instrumented: label 'job' is an out parameter, which has no value when the call begins; return it, marked [return: Label], or hand it to a typed instrument");
}
