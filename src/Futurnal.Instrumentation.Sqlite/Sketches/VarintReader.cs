namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads LEB128 varints from bytes that may be damaged.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private const int LastShift = 63;
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly int Remaining => _rest.Length;

    /// <exception cref="FormatException">There is no byte left.</exception>
    public byte ReadByte()
    {
        if (_rest.IsEmpty)
        {
            throw new FormatException("the sketch is cut short");
        }

        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    /// <exception cref="FormatException">The number is cut short or exceeds 64 bits.</exception>
    public ulong Read()
    {
        ulong value = 0;
        for (var shift = 0; shift <= LastShift; shift += 7)
        {
            var part = ReadByte();
            if (shift == LastShift && part > 1)
            {
                break;
            }

            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("the sketch holds a number of more than 64 bits");
    }

    /// <exception cref="FormatException">The number is cut short or exceeds 63 bits.</exception>
    public long ReadCount()
    {
        var value = Read();
        return value <= long.MaxValue ? (long)value : throw new FormatException("the sketch holds a count of more than 63 bits");
    }
}
