using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Rules;

public class SampledAndRawTests
{
    [Fact]
    public Task SampleEvery_BelowOne_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Timed("a", SampleEvery = 0)|]]
            public void None()
            {
            }

            [[|Timed("b", SampleEvery = -2)|]]
            public void Below()
            {
            }

            [Timed("c", SampleEvery = 1)]
            [Timed("d", SampleEvery = 1000)]
            public void Fine()
            {
            }
        }
        """,
        "FUT401: 'None' cannot be instrumented: SampleEvery of 'a' is 0; it says that one call in so many is clocked, so make it 1 or above",
        "FUT401: 'Below' cannot be instrumented: SampleEvery of 'b' is -2; it says that one call in so many is clocked, so make it 1 or above");

    [Fact]
    public Task Raw_OfRunningCalls_IsReported() => Rule.ReportsAsync(
        """
        public class C
        {
            [[|Gauge("a", InFlight = true, Raw = true)|]]
            public void Run()
            {
            }
        }
        """,
        "FUT401: 'Run' cannot be instrumented: 'a' tells how many calls are running, which is no single value of a call; leave Raw out");
}
