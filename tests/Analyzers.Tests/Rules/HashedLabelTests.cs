using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class HashedLabelTests
{
    [Fact]
    public Task Hash_OfEveryForm_IsRemarkedOn() => Rule.ReportsAsync(
        """
        public record Job(HashedLabel File, HashedLabel? Owner, bool IsBig);

        public partial class C
        {
            [Timed("a"), Counted("b")]
            [return: [|Label("found")|]]
            public HashedLabel M([[|Label|]] HashedLabel? path, [Label(nameof(Job.IsBig)), [|Label(nameof(Job.File))|], [|Label(nameof(Job.Owner), Key = "by")|]] Job job) => default;

        #pragma warning disable FUT205
            [Counted("c")]
            static partial void Fine([Label] HashedLabel file);
        #pragma warning restore FUT205
        }
        """,
        Remark("found"),
        Remark("path"),
        Remark("file"),
        Remark("by"));

    [Fact]
    public Task Hash_AsABuiltInKey_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [Timed("a")]
            [return: [|Label("status")|]]
            public HashedLabel M([[|Label("phase")|]] HashedLabel? file) => default;
        }
        """,
        "FUT106: 'HashedLabel' is not known to be one of succeeded, failed, quarantined, retry_scheduled, cancelled of label 'status': these are the same for all applications; use one of them, or a key of your own",
        "FUT106: 'HashedLabel' is not known to be one of scan, detect, process, queue of label 'phase': these are the same for all applications; use one of them, or a key of your own");

    [Fact]
    public Task Hash_OnAMetricWithTooManySeries_IsNotCountedAndNamed() => Rule.ReportsAsync(
        """
        #pragma warning disable FUT205
        public class C
        {
            [[|Timed("a")|]]
            public void M([Label("one")] DayOfWeek one, [Label("two")] DayOfWeek two, [Label] bool three, [Label] bool four, [Label] HashedLabel file, [Label] HashedLabel? folder)
            {
            }
        }
        """,
        "FUT202: 'a' can have 1536 series (8 × 8 × 2 × 2 × 6, hashed 'file', 'folder' left out), more than 1000; drop a label or map one to a smaller enum");

    [Fact]
    public Task Hash_OfAMetricThatIsBuiltIn_DoesNothing() => Rule.ReportsAsync(
        """
        #pragma warning disable FUT205
        public class C
        {
            [Timed("search.latency"), Label("strategy", "hybrid")]
            public void M([Label] IntentType intentType, [[|Label|]] HashedLabel query)
            {
            }
        }
        """,
        "FUT309: [Label] query of 'M' does nothing: none of its metrics has that label");

    [Fact]
    public Task Hash_OfAnAsyncPartialMethodsParameter_IsReported() => Rule.ReportsAsync(
        BuildSettings.Default with { CompilerErrors = ["CS0759"] },
        """
        #pragma warning disable FUT205
        public partial class C
        {
            [[|Timed("a")|]]
            public async partial Task M([Label] HashedLabel file) => await Task.Yield();
        }
        """,
        "FUT401: 'M' cannot be instrumented: label 'file' is a parameter, which the builder of an async partial method cannot see; declare the method without a body and write that as 'private System.Threading.Tasks.Task MCore(Futurnal.Instrumentation.HashedLabel file)', or remove 'partial'");

    [Fact]
    public Task Type_OfTheSameName_IsOpen() => Rule.ReportsAsync(
        """
        namespace Mine
        {
            public struct HashedLabel
            {
            }

            public class C
            {
                [Timed("a")]
                public void M([[|Label|]] Mine.HashedLabel file)
                {
                }
            }
        }
        """,
        "FUT101: Label 'file' has type 'Mine.HashedLabel', which can hold any text; a label must be an enum, a bool, a HashedLabel made by Redact.Hash(...), a string with [LabelValues], a member that is one of them, or a constant");

    private static string Remark(string label) => $"FUT205: Every text gives '{label}' a new value; capped at 1,000 series at run time";
}
