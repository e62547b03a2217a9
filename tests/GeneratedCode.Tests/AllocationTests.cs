using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace GeneratedCode.Tests;

public partial class AllocationTests
{
    private const int Calls = 1_000_000;
    private const int Rounds = 4;

    [Fact]
    public void SynchronousMethods_AMillionCalls_AllocateNothing()
    {
        // A cell has two halves that take turns at each flush; each takes its memory when it is first used, and once more for a
        // duration that none before came near.
        Recorded.During(() => Run(10_000));
        Recorded.During(() => Run(10_000));

        var recorded = Recorded.During(() => Bytes = Enumerable.Range(0, Rounds).Min(_ => Run(Calls / Rounds)));

        Assert.Equal(0, Bytes);
        Assert.NotEqual(0, Sum);
        Assert.Equal(
            [
                """allocation.label{"connector_type":"IMAP_MAILBOX","status":"succeeded"} 1000000""",
                """allocation.running{} 0""",
                """allocation.timed{"status":"succeeded"} 1000000""",
                """allocation.typed{"intent_type":"code"} 3000000""",
            ],
            recorded.Lines);
    }

    private static long Bytes { get; set; }

    private static int Sum { get; set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Run(int calls)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += Timed(i);
            sum += Labelled(ConnectorType.ImapMailbox, i);
            sum += Running(i);
            Typed(3, IntentType.Code);
        }

        Sum = sum;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Timed("allocation.timed")]
    private static int Timed(int value) => value & 1;

    [Counted("allocation.label")]
    private static int Labelled([Label] ConnectorType connector, int value) => (int)connector + value;

    [Gauge("allocation.running", InFlight = true)]
    private static int Running(int value) => value;

    [Counted("allocation.typed")]
    static partial void Typed([Value] long amount, [Label] IntentType intent);
}
