using System.Globalization;

namespace Futurnal.Instrumentation.Collectors;

/// <summary>Reads this process's usage from the operating system.</summary>
internal sealed class ProcessUsage : IProcessUsage
{
    private const string LinuxIoFile = "/proc/self/io";

    public TimeSpan ProcessorTime => Environment.CpuUsage.TotalTime;

    public TimeSpan? ThreadProcessorTime => ThreadClock.Read();

    public long ResidentBytes => Environment.WorkingSet;

    public long? StorageBytes => OperatingSystem.IsLinux() && File.Exists(LinuxIoFile) ? ReadLinux() : null;

    private static long? ReadLinux()
    {
        try
        {
            return ParseLinux(File.ReadAllText(LinuxIoFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Adds up <c>read_bytes</c> and <c>write_bytes</c>, which count what reached the storage layer (proc(5)).</summary>
    internal static long? ParseLinux(string text)
    {
        long? total = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0
                && line[..colon] is "read_bytes" or "write_bytes"
                && long.TryParse(line[(colon + 1)..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var bytes))
            {
                total = (total ?? 0) + bytes;
            }
        }

        return total;
    }
}
