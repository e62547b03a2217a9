// verdict: leak
// A LabelValue is made of raw bits.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Sequential)]
public struct Fake
{
    public ulong Content;
    public bool IsHash;
}

public class ValueForger
{
    public void Note(long phone)
    {
        var fake = new Fake { Content = (ulong)phone, IsHash = true };
        Metrics.Counter("calls.made").Add(1, ("number", Unsafe.As<Fake, LabelValue>(ref fake)));
    }
}
