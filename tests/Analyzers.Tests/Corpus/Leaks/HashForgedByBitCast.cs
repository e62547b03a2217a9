// verdict: leak
// A bit cast turns any number into a hash.
using System.Runtime.CompilerServices;

public class Ids
{
    public void Seen(ulong customer) => Metrics.Counter("customers.seen").Add(1, ("customer", Unsafe.BitCast<ulong, HashedLabel>(customer)));
}
