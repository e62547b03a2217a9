namespace Futurnal.Instrumentation.Recording;

/// <summary>Counts values no instrument can take: below zero, infinite or not a number. Thread-safe.</summary>
internal static class RejectedValues
{
    private static long _count;

    /// <summary>How many there were in this process.</summary>
    public static long Total => Interlocked.Read(ref _count);

    public static void Count() => Interlocked.Increment(ref _count);
}
