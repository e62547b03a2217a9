// verdict: safe
// Unsafe code over bytes that no label sees.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

public static unsafe class Checksum
{
    [Timed("checksum.compute")]
    public static uint Compute(byte[] data, [Label] bool fast)
    {
        var sum = 0u;
        fixed (byte* p = data)
        {
            for (var i = 0; i < data.Length; i++)
            {
                sum = (sum << 1) ^ p[i];
            }
        }

        return sum ^ Unsafe.BitCast<int, uint>(data.Length) ^ MemoryMarshal.Read<uint>("seed"u8);
    }
}
