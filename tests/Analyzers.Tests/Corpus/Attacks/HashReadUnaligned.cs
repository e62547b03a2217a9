// verdict: leak
// Unsafe.ReadUnaligned takes the bytes of a text for a hash.
using System.Runtime.CompilerServices;

public class A
{
    public void Run(byte[] name) => Metrics.Counter("a.ran").Add(1, ("name", Unsafe.ReadUnaligned<HashedLabel>(ref name[0])));
}
