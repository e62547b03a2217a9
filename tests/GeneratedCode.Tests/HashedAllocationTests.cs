using System.Runtime.CompilerServices;
using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

public partial class HashedAllocationTests
{
    private const int Calls = 1_000_000;

    private static readonly HashedLabel[] Files = [.. Enumerable.Range(0, 50).Select(i => Redact.Hash($"{i}"))];

    [Fact]
    public void HashedLabels_AMillionCalls_AllocateNothing()
    {
        // A cell has two halves that take turns at each flush; each takes its memory when it is first used.
        Recorded.During(() => Run(9 * 1_000));
        Recorded.During(() => Run(9 * 1_000));

        var recorded = Recorded.During(() => Bytes = Run(Calls));
        for (var again = 0; again < 5 && Bytes > 0; again++)
        {
            // A duration that none before came near took room for its buckets, once.
            recorded = Recorded.During(() => Bytes = Run(Calls));
        }

        Assert.Equal(0, Bytes);
        Assert.NotEqual(0, Sum);
        Assert.Contains($$"""allocated.read{"file":"{{Files[1]}}","status":"succeeded"} {{Calls / 2}}""", recorded.Lines);
        Assert.Contains($$"""allocated.pair{"file":"{{Files[3]}}","is_odd":"true","owner":"{{Files[4]}}"} {{Calls / 50}}""", recorded.Lines);
        Assert.Contains($$"""allocated.typed{"file":"{{Files[3]}}"} {{Calls / 50}}""", recorded.Lines);
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
            var file = Files[i % Files.Length];
            sum += Read(Files[i & 1]);
            sum += Pair(file, Files[(i + 1) % Files.Length], (i & 1) == 1).GetHashCode();
            Typed(file);
        }

        Sum = sum | 1;
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Timed("allocated.read")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read([Label] HashedLabel file) => file.GetHashCode();

    [Counted("allocated.pair", On = CountOn.Success)]
    [return: Label("owner")]
    private static HashedLabel Pair([Label] HashedLabel file, HashedLabel owner, [Label] bool isOdd) => isOdd || file != owner ? owner : file;

    [Counted("allocated.typed")]
    static partial void Typed([Label] HashedLabel file);
}
