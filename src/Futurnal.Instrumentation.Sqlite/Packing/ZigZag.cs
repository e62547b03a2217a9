namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Makes 0, −1, 1, −2 … 0, 1, 2, 3 … and back.</summary>
internal static class ZigZag
{
    public static ulong Of(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long From(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
