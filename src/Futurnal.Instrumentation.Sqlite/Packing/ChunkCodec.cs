namespace Futurnal.Instrumentation.Sqlite;

/// <summary>
/// A chunk: flags, then sections of whole bytes, each but the last with its length in front, so that one is read without the
/// others: positions, observations, values; of distributions counts, sums, minima, maxima, sums of squares and buckets.
/// </summary>
internal static class ChunkCodec
{
    private const string Name = "chunk";

    /// <exception cref="ArgumentException">The columns differ in length, or positions do not rise within the segment.</exception>
    public static byte[] Encode(ChunkData data, int segmentLength)
    {
        Check(data, segmentLength);
        var flags = FlagsOf(data, segmentLength);
        var writer = new BitWriter(32 + (data.Positions.Length * sizeof(double)));
        writer.Write(BlobFormat.Chunk, 8);
        writer.Write((ulong)flags, 8);
        if (flags.HasFlag(ChunkFlags.Positions))
        {
            writer.WriteVarint((ulong)data.Positions.Length);
            ChunkSection.Append(ref writer, Positions.Gaps(data.Positions));
        }

        if (flags.HasFlag(ChunkFlags.Observations))
        {
            ChunkSection.Append(ref writer, Array.ConvertAll(data.Observations, static o => (long)o));
        }

        if (data.Distributions is null)
        {
            ChunkSection.Append(ref writer, data.Values);
        }
        else
        {
            DistributionColumns.Write(ref writer, data.Distributions, flags.HasFlag(ChunkFlags.Singles));
        }

        return BlobFormat.Seal(writer.Finish(BlobFormat.ChecksumLength));
    }

    /// <exception cref="FormatException">The blob is damaged, or not of such a segment.</exception>
    public static ChunkData Decode(ReadOnlySpan<byte> blob, int segmentLength)
    {
        var columns = DecodeColumns(blob, segmentLength, ChunkParts.All);
        return new ChunkData
        {
            Positions = columns.Positions!,
            Observations = columns.Observations!,
            Values = columns.AreDistributions ? null : columns.Sums,
            Distributions = columns.Distributions,
        };
    }

    /// <summary>Reads some columns; <see cref="ChunkParts.Sketches"/> brings those of <see cref="ChunkParts.Values"/>.</summary>
    /// <exception cref="FormatException">The blob is damaged, or not of such a segment.</exception>
    public static ChunkColumns DecodeColumns(ReadOnlySpan<byte> blob, int segmentLength, ChunkParts parts)
    {
        var reader = new BitReader(BlobFormat.Open(blob, BlobFormat.Chunk, Name));
        var flags = ReadFlags(ref reader);
        var length = flags.HasFlag(ChunkFlags.Positions) ? reader.ReadVarint(segmentLength, "points") : segmentLength;
        var positions = ReadPositions(ref reader, flags, parts, length, segmentLength);
        var observations = ReadObservations(ref reader, flags, parts, length);
        var wanted = (parts & (ChunkParts.Values | ChunkParts.Sketches)) != 0;
        if (!flags.HasFlag(ChunkFlags.Distributions))
        {
            return new ChunkColumns
            {
                Length = length,
                AreDistributions = false,
                Positions = positions,
                Observations = observations,
                Sums = wanted ? ReadValues(ref reader, length) : null,
            };
        }

        var columns = wanted ? DistributionColumns.Read(ref reader, length, flags.HasFlag(ChunkFlags.Singles)) : null;
        return new ChunkColumns
        {
            Length = length,
            AreDistributions = true,
            Positions = positions,
            Observations = observations,
            Counts = columns?.Counts,
            Sums = columns?.Sums,
            Mins = columns?.Mins,
            Maxs = columns?.Maxs,
            SumsOfSquares = columns?.SumsOfSquares,
            Distributions = parts.HasFlag(ChunkParts.Sketches) ? columns!.ReadDistributions(ref reader) : null,
        };
    }

    /// <summary>Adds up the distributions of the points whose positions are in a range, without making one for each.</summary>
    /// <returns>The sum, empty where there is no such point; null when the chunk is of a counter or gauge.</returns>
    /// <exception cref="FormatException">The blob is damaged, or not of such a segment.</exception>
    public static ExponentialHistogram? Merge(ReadOnlySpan<byte> blob, int segmentLength, int fromPosition, int toPosition)
    {
        var reader = new BitReader(BlobFormat.Open(blob, BlobFormat.Chunk, Name));
        var flags = ReadFlags(ref reader);
        if (!flags.HasFlag(ChunkFlags.Distributions))
        {
            return null;
        }

        var length = flags.HasFlag(ChunkFlags.Positions) ? reader.ReadVarint(segmentLength, "points") : segmentLength;
        var positions = ReadPositions(ref reader, flags, ChunkParts.Positions, length, segmentLength);
        ReadObservations(ref reader, flags, 0, length);
        var columns = DistributionColumns.Read(ref reader, length, flags.HasFlag(ChunkFlags.Singles));
        return columns.Merge(ref reader, FirstFrom(positions, fromPosition), FirstFrom(positions, toPosition));
    }

    private static int FirstFrom(int[]? positions, int position)
    {
        var at = positions.AsSpan().BinarySearch(position);
        return at < 0 ? ~at : at;
    }

    private static ChunkFlags FlagsOf(ChunkData data, int segmentLength)
    {
        var flags = data.Positions.Length == segmentLength ? 0 : ChunkFlags.Positions;
        if (data.Observations.AsSpan().ContainsAnyExcept(0))
        {
            flags |= ChunkFlags.Observations;
        }

        if (data.Distributions is not null)
        {
            flags |= DistributionColumns.AreSingles(data.Distributions) ? ChunkFlags.Distributions | ChunkFlags.Singles : ChunkFlags.Distributions;
        }

        return flags;
    }

    private static ChunkFlags ReadFlags(ref BitReader reader)
    {
        var flags = (ChunkFlags)reader.Read(8);
        return (flags & ~(ChunkFlags.Distributions | ChunkFlags.Positions | ChunkFlags.Observations | ChunkFlags.Singles)) == 0
            ? flags
            : throw new FormatException($"chunk flags {(int)flags} are unknown");
    }

    private static int[]? ReadPositions(ref BitReader reader, ChunkFlags flags, ChunkParts parts, int length, int segmentLength)
    {
        var section = flags.HasFlag(ChunkFlags.Positions) ? ChunkSection.Next(ref reader) : default;
        return !parts.HasFlag(ChunkParts.Positions) ? null
            : flags.HasFlag(ChunkFlags.Positions) ? Positions.FromGaps(ChunkSection.ReadIntegers(section, length), segmentLength)
            : Positions.All(length);
    }

    private static int[]? ReadObservations(ref BitReader reader, ChunkFlags flags, ChunkParts parts, int length)
    {
        var section = flags.HasFlag(ChunkFlags.Observations) ? ChunkSection.Next(ref reader) : default;
        return !parts.HasFlag(ChunkParts.Observations) ? null
            : flags.HasFlag(ChunkFlags.Observations) ? Array.ConvertAll(ChunkSection.ReadIntegers(section, length), ToObservations)
            : new int[length];
    }

    private static double[] ReadValues(ref BitReader reader, int length)
    {
        var values = ChunkSection.ReadNumbers(ChunkSection.Next(ref reader), length);
        reader.End();
        return values;
    }

    private static int ToObservations(long number) =>
        number is >= 0 and <= int.MaxValue ? (int)number : throw new FormatException($"a point cannot have {number} single values");

    private static void Check(ChunkData data, int segmentLength)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(segmentLength, TimeCodec.Most);
        Positions.Check(data.Positions, segmentLength);
        var numbers = data.Values?.Length ?? data.Distributions?.Length ?? 0;
        if (data.Observations.Length != data.Positions.Length || numbers != data.Positions.Length || data.Values is not null == data.Distributions is not null)
        {
            throw new ArgumentException("A chunk has a position, a number of single values, and a value or a distribution for each point.", nameof(data));
        }
    }
}
