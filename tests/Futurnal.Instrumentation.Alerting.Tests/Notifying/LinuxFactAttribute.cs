namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A fact of Linux, skipped elsewhere.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "There is no Linux.";
}
