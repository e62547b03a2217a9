using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>Reads the processor time of the calling thread from the operating system. Thread-safe.</summary>
/// <remarks>Exact on Linux and macOS; Windows counts whole ticks of its scheduler, 15.6 ms, so a figure is right on average only.</remarks>
internal static class ThreadClock
{
    // CLOCK_THREAD_CPUTIME_ID in time.h.
    private const int LinuxClock = 3;
    private const int AppleClock = 16;

    /// <summary>Gets the processor time the calling thread has used, or <see langword="null"/> where the system does not say.</summary>
    public static TimeSpan? Read()
    {
        try
        {
            return OperatingSystem.IsWindows() ? ReadWindows()
                : OperatingSystem.IsLinux() ? ReadUnix(LinuxClock)
                : OperatingSystem.IsMacOS() ? ReadUnix(AppleClock)
                : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static TimeSpan? ReadUnix(int clock) => GetTime(clock, out var time) == 0
        ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
        : null;

    private static TimeSpan? ReadWindows() => GetThreadTimes(GetCurrentThread(), out _, out _, out var kernel, out var user) != 0
        ? TimeSpan.FromTicks(kernel + user)
        : null;

    [DllImport("libc", EntryPoint = "clock_gettime", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [SuppressGCTransition]
    private static extern int GetTime(int clock, out Time time);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [SuppressGCTransition]
    private static extern int GetThreadTimes(nint thread, out long created, out long ended, out long kernel, out long user);

    [DllImport("kernel32", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [SuppressGCTransition]
    private static extern nint GetCurrentThread();

    /// <summary>The system's <c>timespec</c>: two words.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        private readonly nint _seconds;
        private readonly nint _nanoseconds;

        public long Seconds => _seconds;

        public long Nanoseconds => _nanoseconds;
    }
}
