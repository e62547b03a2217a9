namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Writes LEB128 varints: seven bits a byte, lowest first, the high bit set on all but the last byte.</summary>
/// <param name="capacity">At least as many bytes as will be written.</param>
internal ref struct VarintWriter(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];
    private int _length;

    public void WriteByte(byte value) => _bytes[_length++] = value;

    public void Write(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte((byte)value);
    }

    public readonly byte[] ToArray() => _bytes[.._length];
}
