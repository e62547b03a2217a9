// verdict: leak
// MemoryMarshal reads the bytes of a name as a hash.
using System.Runtime.InteropServices;
using System.Text;

public class Names
{
    public void Seen(string name)
    {
        Span<byte> bytes = stackalloc byte[8];
        Encoding.UTF8.TryGetBytes(name, bytes, out _);
        Metrics.Counter("names.seen").Add(1, ("name", MemoryMarshal.Read<HashedLabel>(bytes)));
    }
}
