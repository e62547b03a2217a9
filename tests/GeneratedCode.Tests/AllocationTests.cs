using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Taxonomy;

namespace GeneratedCode.Tests;

public partial class AllocationTests
{
    private const int Calls = 1_000_000;

    [Fact]
    public void SynchronousMethods_AMillionCalls_AllocateNothing()
    {
        var (bytes, recorded) = AllocatedBytes.InSteadyState(Calls, Run);

        Assert.Equal(0, bytes);
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

    private static int Sum { get; set; }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run(int calls)
    {
        var sum = 0;
        for (var i = 0; i < calls; i++)
        {
            sum += Timed(i);
            sum += Labelled(ConnectorType.ImapMailbox, i);
            sum += Running(i);
            Typed(3, IntentType.Code);
        }

        Sum = sum;
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
