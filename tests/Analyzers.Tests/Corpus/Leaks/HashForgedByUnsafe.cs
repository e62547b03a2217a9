// verdict: leak
// A HashedLabel is made of eight characters of the text itself.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public class Forger
{
    public void Note(string path)
    {
        var bits = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(path.AsSpan(0, 4)));
        var label = Unsafe.As<ulong, HashedLabel>(ref bits);
        Metrics.Counter("files.opened").Add(1, ("file", label));
    }
}
