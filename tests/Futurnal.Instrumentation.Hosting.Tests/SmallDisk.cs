using System.Diagnostics;

namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>A file system of a test's own with little room; only the superuser of a Linux machine can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;
    private readonly bool _isMounted;

    public SmallDisk(string folder, int kilobytes)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _isMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder);
    }

    public bool IsThere => _isMounted;

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", "-l", _folder);
        }
    }

    private static bool Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
