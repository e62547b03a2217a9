using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Writes numbers of any width, lowest bit first, into bytes filled from their lowest bit up. Its room is rented, and goes back with <see cref="Finish"/>.</summary>
internal ref struct BitWriter
{
    private byte[] _bytes;
    private int _length;
    private ulong _pending;
    private int _used;

    /// <param name="capacity">How many bytes will be written, about.</param>
    public BitWriter(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 16));

    /// <summary>Gets how many bits were written.</summary>
    public readonly long Position => (_length * 8L) + _used;

    /// <param name="value">The number, below 2^<paramref name="width"/>.</param>
    /// <param name="width">Its bits, 0 to 64.</param>
    public void Write(ulong value, int width)
    {
        _pending |= value << _used;
        var used = _used + width;
        if (used < 64)
        {
            _used = used;
            return;
        }

        Append();
        _pending = _used == 0 ? 0 : value >> (64 - _used);
        _used = used - 64;
    }

    /// <summary>Writes the number of the value's bits in so many bits, then those bits.</summary>
    public void WriteSized(ulong value, int sizeWidth)
    {
        var size = 64 - BitOperations.LeadingZeroCount(value);
        Write((ulong)size, sizeWidth);
        Write(value, size);
    }

    public void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Write((value & 0x7F) | 0x80, 8);
        }

        Write(value, 8);
    }

    /// <summary>Writes the part above <paramref name="low"/> bits as so many zeros and a one, then those bits.</summary>
    public void WriteRice(ulong value, int low)
    {
        var high = value >> low;
        if (high >= Rice.Limit)
        {
            Write(0, Rice.Limit);
            Write(value, 64);
            return;
        }

        var rest = value & ((1UL << low) - 1);
        if ((int)high + 1 + low <= 64)
        {
            Write((1UL << (int)high) | (rest << ((int)high + 1)), (int)high + 1 + low);
            return;
        }

        Write(1UL << (int)high, (int)high + 1);
        Write(rest, low);
    }

    /// <summary>Writes each value as <see cref="WriteRice(ulong, int)"/> does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WriteRice(scoped ReadOnlySpan<ulong> values, int low)
    {
        // Of a copy, so that what is pending stays in registers.
        var (pending, used) = (_pending, _used);
        foreach (var value in values)
        {
            var high = value >> low;
            var length = (int)high + 1 + low;
            if (high < Rice.Limit && length < 64 - used)
            {
                pending |= ((1UL << (int)high) | ((value & ((1UL << low) - 1)) << ((int)high + 1))) << used;
                used += length;
                continue;
            }

            (_pending, _used) = (pending, used);
            WriteRice(value, low);
            (pending, used) = (_pending, _used);
        }

        (_pending, _used) = (pending, used);
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            Write(BinaryPrimitives.ReadUInt64LittleEndian(bytes), 64);
        }

        foreach (var value in bytes)
        {
            Write(value, 8);
        }
    }

    public void Align() => Write(0, -_used & 7);

    /// <summary>Forgets all that was written since <see cref="Position"/> was this.</summary>
    public void Return(long position)
    {
        var length = (int)(position / 64 * 8);
        if (length < _length)
        {
            _pending = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(length));
            _length = length;
        }

        _used = (int)(position % 64);
        _pending &= (1UL << _used) - 1;
    }

    /// <summary>Gets the bytes, the last one filled up with zeros, and room behind them; nothing can be written after that.</summary>
    public byte[] Finish(int room = 0)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Length + room);
        CopyTo(bytes);
        bytes.AsSpan(Length).Clear();
        Release();
        return bytes;
    }

    /// <summary>Writes the length in bytes and the bytes of another writer, in which nothing can be written after that.</summary>
    public void WriteAll(ref BitWriter other)
    {
        WriteVarint((ulong)other.Length);
        WriteBytes(other._bytes.AsSpan(0, other._length));
        for (var (rest, i) = (other._pending, other._used); i > 0; rest >>= 8, i -= 8)
        {
            Write(rest & 0xFF, 8);
        }

        other.Release();
    }

    private readonly int Length => _length + ((_used + 7) / 8);

    private readonly void CopyTo(Span<byte> bytes)
    {
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        for (var (rest, i) = (_pending, _length); i < Length; rest >>= 8, i++)
        {
            bytes[i] = (byte)rest;
        }
    }

    private void Release()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Append()
    {
        if (_length + sizeof(ulong) > _bytes.Length)
        {
            Grow();
        }

        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_length), _pending);
        _length += sizeof(ulong);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
