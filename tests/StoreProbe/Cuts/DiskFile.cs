namespace StoreProbe;

/// <summary>A file on a disk whose power may be cut: what is durable, and what was done since. Not thread-safe.</summary>
internal sealed class DiskFile
{
    private const int Sector = 512;

    private readonly List<FileEvent> _pending = [];
    private byte[] _bytes;
    private int _length;

    /// <param name="bytes">What is durable.</param>
    public DiskFile(byte[] bytes) => (_bytes, _length) = (bytes, bytes.Length);

    /// <summary>Does something that is not durable yet.</summary>
    public void Do(FileEvent change) => _pending.Add(change);

    /// <summary>Makes all durable that was done.</summary>
    public void Sync()
    {
        _pending.ForEach(Apply);
        _pending.Clear();
    }

    /// <summary>Gets the bytes that a cut leaves: of what is not durable each write is there, missing or there in part.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="kept">The chance of a write to be there whole.</param>
    public byte[] Cut(Random random, double kept)
    {
        var left = new DiskFile(_bytes[.._length]);
        foreach (var change in _pending)
        {
            if (random.NextDouble() < kept)
            {
                left.Apply(change);
            }
            else if (change.Data is not null && random.Next(2) == 0)
            {
                left.Tear(change, random);
            }
        }

        return left._bytes[..left._length];
    }

    private void Apply(FileEvent change)
    {
        if (change.Data is { } data)
        {
            SetLength(Math.Max(_length, (int)change.Position + data.Length));
            data.CopyTo(_bytes, (int)change.Position);
        }
        else
        {
            SetLength((int)change.Position);
        }
    }

    /// <summary>Keeps each sector of a write or not.</summary>
    private void Tear(FileEvent write, Random random)
    {
        var (from, end) = (write.Position, write.Position + write.Data!.Length);
        while (from < end)
        {
            var to = Math.Min(end, (from / Sector * Sector) + Sector);
            if (random.Next(2) == 0)
            {
                Apply(write with { Position = from, Data = write.Data[(int)(from - write.Position)..(int)(to - write.Position)] });
            }

            from = to;
        }
    }

    private void SetLength(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, 2 * _bytes.Length));
        }

        if (length < _length)
        {
            Array.Clear(_bytes, length, _length - length);
        }

        _length = length;
    }
}
