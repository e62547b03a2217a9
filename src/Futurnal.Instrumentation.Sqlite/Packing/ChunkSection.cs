namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Whole bytes of a chunk with their length in front.</summary>
internal static class ChunkSection
{
    public static void Append(ref BitWriter writer, ReadOnlySpan<long> column)
    {
        var section = new BitWriter(column.Length);
        IntegerCodec.Write(ref section, column);
        writer.WriteAll(ref section);
    }

    public static void Append(ref BitWriter writer, ReadOnlySpan<double> column)
    {
        var section = new BitWriter(column.Length * sizeof(double));
        NumberCodec.Write(ref section, column);
        writer.WriteAll(ref section);
    }

    /// <exception cref="FormatException">The section is cut short.</exception>
    public static BitReader Next(ref BitReader reader) => new(reader.ReadBytes(reader.ReadVarint(reader.Remaining / 8, "bytes")));

    /// <exception cref="FormatException">The section is damaged.</exception>
    public static long[] ReadIntegers(BitReader section, int length)
    {
        var column = new long[length];
        IntegerCodec.Read(ref section, column);
        section.End();
        return column;
    }

    /// <exception cref="FormatException">The section is damaged.</exception>
    public static double[] ReadNumbers(BitReader section, int length)
    {
        var column = new double[length];
        NumberCodec.Read(ref section, column);
        section.End();
        return column;
    }
}
