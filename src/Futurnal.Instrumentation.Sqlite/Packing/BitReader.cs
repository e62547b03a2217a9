using System.Buffers.Binary;
using System.Numerics;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads what a <see cref="BitWriter"/> wrote, from bytes that may be damaged.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>So many bits are there after any move to a bit within the first of eight bytes.</summary>
    private const int AtOnce = 57;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly long _end = bytes.Length * 8L;
    private long _position;

    public readonly long Remaining => _end - _position;

    /// <exception cref="FormatException">There are fewer bits left.</exception>
    public ulong Read(int width)
    {
        if (width > AtOnce)
        {
            var at = (int)(_position >> 3);
            if (width == 64 && (_position & 7) == 0 && at <= _bytes.Length - sizeof(ulong))
            {
                _position += width;
                return BinaryPrimitives.ReadUInt64LittleEndian(_bytes[at..]);
            }

            var low = Read(32);
            return low | (Read(width - 32) << 32);
        }

        var value = Peek(_bytes, _position) & ((1UL << width) - 1);
        Skip(width);
        return value;
    }

    /// <exception cref="FormatException">There are fewer bits left, or the size exceeds 64.</exception>
    public ulong ReadSized(int sizeWidth)
    {
        var size = (int)Read(sizeWidth);
        return size <= 64 ? Read(size) : throw new FormatException($"the packed data holds a number of {size} bits");
    }

    /// <exception cref="FormatException">The number is cut short or exceeds 64 bits.</exception>
    public ulong ReadVarint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Read(8);
            if (shift == 63 && part > 1)
            {
                break;
            }

            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("the packed data holds a number of more than 64 bits");
    }

    /// <exception cref="FormatException">The number is cut short, or exceeds what there can be.</exception>
    public int ReadVarint(long most, string what)
    {
        var value = ReadVarint();
        return value <= (ulong)most ? (int)value : throw new FormatException($"the packed data cannot hold {value} {what}");
    }

    /// <exception cref="FormatException">The number is cut short.</exception>
    public ulong ReadRice(int low)
    {
        var bits = Peek(_bytes, _position);
        var high = BitOperations.TrailingZeroCount(bits);
        var length = high + 1 + low;
        if (high < Rice.Limit && length <= AtOnce)
        {
            Skip(length);
            return ((ulong)high << low) | ((bits >> (high + 1)) & ((1UL << low) - 1));
        }

        var value = TakeRice(_bytes, ref _position, low);
        Skip(0);
        return value;
    }

    /// <summary>Reads as many numbers as there is room for.</summary>
    /// <exception cref="FormatException">They are cut short.</exception>
    public void ReadRice(Span<ulong> values, int low)
    {
        var bytes = _bytes;
        var position = _position;
        var inner = bytes.Length >= sizeof(ulong) ? (bytes.Length - sizeof(ulong)) * 8L : -1;
        var mask = (1UL << low) - 1;
        for (var i = 0; i < values.Length; i++)
        {
            if (position <= inner)
            {
                var bits = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(int)(position >> 3)..]) >> (int)(position & 7);
                var high = BitOperations.TrailingZeroCount(bits);
                var length = high + 1 + low;
                if (high < Rice.Limit && length <= AtOnce)
                {
                    values[i] = ((ulong)high << low) | ((bits >> (high + 1)) & mask);
                    position += length;
                    continue;
                }
            }

            // Of a copy, so that the position stays in a register.
            var at = position;
            values[i] = TakeRice(bytes, ref at, low);
            position = at;
            if (position > _end)
            {
                break;
            }
        }

        _position = position;
        Skip(0);
    }

    public void Align() => _position = (_position + 7) & ~7L;

    /// <summary>Gets bytes as they are; the reader stands at a whole byte.</summary>
    /// <exception cref="FormatException">There are fewer left.</exception>
    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        var at = (int)(_position >> 3);
        Skip(length * 8L);
        return _bytes.Slice(at, length);
    }

    /// <exception cref="FormatException">There are fewer bits left.</exception>
    public void Skip(long bits)
    {
        if (bits > _end - _position)
        {
            throw new FormatException("the packed data is cut short");
        }

        _position += bits;
    }

    /// <exception cref="FormatException">More than the zeros that fill up the last byte is left.</exception>
    public void End()
    {
        if (Remaining >= 8 || Read((int)Remaining) != 0)
        {
            throw new FormatException("the packed data is followed by more");
        }
    }

    private static ulong TakeRice(ReadOnlySpan<byte> bytes, ref long position, int low)
    {
        var high = BitOperations.TrailingZeroCount(Peek(bytes, position) | (1UL << Rice.Limit));
        if (high == Rice.Limit)
        {
            position += Rice.Limit;
            return Take(bytes, ref position, 32) | (Take(bytes, ref position, 32) << 32);
        }

        position += high + 1;
        var value = low <= 32 ? Take(bytes, ref position, low) : Take(bytes, ref position, 32) | (Take(bytes, ref position, low - 32) << 32);
        return ((ulong)high << low) | value;
    }

    private static ulong Take(ReadOnlySpan<byte> bytes, ref long position, int width)
    {
        var value = Peek(bytes, position) & ((1UL << width) - 1);
        position += width;
        return value;
    }

    /// <summary>Gets the next bits, at least 57; zeros beyond the end.</summary>
    private static ulong Peek(ReadOnlySpan<byte> bytes, long position)
    {
        var at = (int)(position >> 3);
        var shift = (int)(position & 7);
        if (at <= bytes.Length - sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) >> shift;
        }

        var value = 0UL;
        for (var i = bytes.Length - 1; i >= at; i--)
        {
            value = (value << 8) | bytes[i];
        }

        return value >> shift;
    }
}
