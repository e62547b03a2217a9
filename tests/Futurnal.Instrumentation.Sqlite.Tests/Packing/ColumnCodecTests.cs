using CsCheck;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class ColumnCodecTests
{
    [Fact]
    public void Numbers_OfAnyKind_ComeBackToTheLastBit() => Columns.Doubles.Sample(
        values =>
        {
            var writer = new BitWriter(0);
            NumberCodec.Write(ref writer, values);
            var length = writer.Position;
            writer.Write(0b1011, 4);

            var reader = new BitReader(writer.Finish());
            var read = new double[values.Length];
            NumberCodec.Read(ref reader, read);

            Assert.Equal(Array.ConvertAll(values, BitConverter.DoubleToInt64Bits), Array.ConvertAll(read, BitConverter.DoubleToInt64Bits));
            Assert.Equal(0b1011UL, reader.Read(4));
            reader.End();
            Assert.True(length <= 2 + (64 * values.Length), $"{length} bits for {values.Length} numbers");
        },
        seed: "0N0XIzNsQ0O2",
        iter: 6_000,
        threads: 1);

    [Fact]
    public void Integers_OfAnyKind_ComeBack() => Columns.Integers.Sample(
        values =>
        {
            var writer = new BitWriter(0);
            IntegerCodec.Write(ref writer, values);
            writer.Write(0b1011, 4);

            var reader = new BitReader(writer.Finish());
            var read = new long[values.Length];
            IntegerCodec.Read(ref reader, read);

            Assert.Equal(values, read);
            Assert.Equal(0b1011UL, reader.Read(4));
        },
        seed: "0N0XIzNsQ0O2",
        iter: 5_000,
        threads: 1);
}
