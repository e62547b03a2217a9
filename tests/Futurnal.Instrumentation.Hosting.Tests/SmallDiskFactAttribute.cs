namespace Futurnal.Instrumentation.Hosting.Tests;

/// <summary>A test that needs a <see cref="SmallDisk"/>; it is skipped where none can be made.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        using var folder = new TemporaryFolder();
        using var disk = new SmallDisk(folder.File("disk"), 64);
        Skip = disk.IsThere ? null : "Mounting a file system in memory is not permitted here.";
    }
}
