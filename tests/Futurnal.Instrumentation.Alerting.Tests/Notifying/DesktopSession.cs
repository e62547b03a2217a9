using System.Diagnostics;
using System.Text.Json;

namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A desktop of its own, with a real notification daemon.</summary>
internal sealed class DesktopSession : IDisposable
{
    private static readonly string[] Programs = ["dbus-run-session", "Xvfb", "dunst", "dunstctl", "busctl", "notify-send"];

    private readonly Process _process;

    private DesktopSession(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Gets the address of its D-Bus session.</summary>
    public string Address { get; }

    public static DesktopSession Start()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        var missing = Programs.Where(p => !folders.Any(f => File.Exists(Path.Combine(f, p))));
        Assert.True(!missing.Any(), $"{string.Join(", ", missing)} missing; install Debian's dbus, xvfb, dunst, libnotify-bin and systemd.");
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "Notifying", "desktop.sh")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        return new DesktopSession(process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The desktop did not start."));
    }

    /// <summary>Closes what is shown, and gets all that was: the newest first.</summary>
    public IReadOnlyList<ShownNotice> ReadShown()
    {
        _process.StandardInput.WriteLine("history");
        _process.StandardInput.Flush();
        using var history = JsonDocument.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The desktop ended."));
        return [.. history.RootElement.GetProperty("data")[0].EnumerateArray().Select(n => new ShownNotice(Text(n, "summary"), Text(n, "body"), Text(n, "category")))];
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Text(JsonElement notification, string name) => notification.GetProperty(name).GetProperty("data").GetString()!;
}
