using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>The processor time of child processes that have ended, as getrusage(2) tells it.</summary>
internal static unsafe partial class ChildrenUsage
{
    private const int Children = -1;
    private const int LongsInRusage = 18;

    public static TimeSpan ProcessorTime
    {
        get
        {
            // Two timevals of seconds and microseconds come first: user mode, then system mode.
            var usage = stackalloc long[LongsInRusage];
            return GetUsage(Children, usage) == 0
                ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
                : throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}; this benchmark needs 64-bit Linux.");
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetUsage(int who, long* usage);
}
