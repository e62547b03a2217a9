// verdict: leak
// A span of numbers is cast to a span of hashes.
using System.Runtime.InteropServices;

public class SpanForger
{
    public void Seen(ulong[] ids)
    {
        foreach (var label in MemoryMarshal.Cast<ulong, HashedLabel>(ids.AsSpan()))
        {
            Metrics.Counter("ids.seen").Add(1, ("id", label));
        }
    }
}
