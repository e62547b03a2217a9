// verdict: leak
// Two fields at one place: the number and the hash.
using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Explicit)]
public struct Union
{
    [FieldOffset(0)]
    public ulong Number;

    [FieldOffset(0)]
    public HashedLabel Hash;
}

public class UnionForger
{
    public void Seen(ulong patient)
    {
        var union = new Union { Number = patient };
        Metrics.Counter("patients.seen").Add(1, ("patient", union.Hash));
    }
}
