using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class SequenceTests
{
    [Fact]
    public Task Items_OfWhatIsNoSequence_AreReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Counted("a", Items = true)|]]
            public List<int> List() => [];

            [[|Counted("b", Items = true, On = CountOn.Success)|]]
            public IAsyncEnumerable<int> Sequence() => null!;
        }
        """,
        "FUT401: 'List' cannot be instrumented: Items counts what is read of a sequence, and it returns none that is made while it is read; count a [Value] instead",
        "FUT401: 'Sequence' cannot be instrumented: Items counts what is read, however the reading ends; leave On out");

    [Fact]
    public Task IteratorThatCanBeOverridden_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a")|]]
            public virtual IEnumerable<int> Numbers()
            {
                yield return 1;
            }
        }
        """,
        "FUT401: 'Numbers' cannot be instrumented: it is an iterator that can be overridden by a method that returns a finished list; seal it, or measure the loop that consumes it");

    /// <summary>Such an assembly has no bodies, and nothing else that tells an iterator.</summary>
    [Fact]
    public async Task Iterator_InAReferenceAssembly_IsTaken()
    {
        var library = Library.CompileReferenceAssembly("Lib", """public static class Far { [Timed("far")] public static IEnumerable<int> Numbers() { yield return 1; } }""");

        var build = await Build.RunAsync(BuildSettings.Default with { References = [library] }, Source.Of("public class C { public int Go() => Far.Numbers().Count(); }"));

        Assert.Empty(build.Reported);
        Assert.Contains(build.Generated.GeneratedTrees, t => t.ToString().Contains("ObservedSequences.Observe(", StringComparison.Ordinal));
    }

    [Fact]
    public Task ResultOfASequence_AsValueOrGauge_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Gauge("a")|]]
            public IAsyncEnumerable<int> Last() => null!;

            [Histogram("b")]
            [return: [|Value("Length")|]]
            public IAsyncEnumerable<int> Value() => null!;
        }
        """,
        "FUT401: 'Last' cannot be instrumented: [Gauge] reports the number a method returns, and it returns none; set InFlight = true to report running calls",
        "FUT401: 'Value' cannot be instrumented: its result cannot be a value, since it returns none or a reference");
}
