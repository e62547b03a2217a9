namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class ProgramPathTests : IDisposable
{
    private readonly ToolFolder _first = new();
    private readonly ToolFolder _second = new();

    [LinuxFact]
    public void Name_IsFoundInTheFirstFolderWhereItMayBeStarted()
    {
        _first.Add("tool", "exit 0", mayRun: false);
        var tool = _second.Add("tool", "exit 0");

        Assert.Equal(tool, ProgramPath.Find("tool", $"{_first.Environment("PATH")}:{_second.Environment("PATH")}"));
    }

    [LinuxFact]
    public void Name_IsNeverFoundByWayOfTheCurrentFolder()
    {
        var folder = _first.Environment("PATH")!;
        _first.Add("tool", "exit 0");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder);

        Assert.True(File.Exists(Path.Combine(relative, "tool")));
        Assert.Null(ProgramPath.Find("tool", $":.:{relative}"));
    }

    [Fact]
    public void Path_IsTakenAsItIs() => Assert.Equal("./tool", ProgramPath.Find("./tool", null));

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
    }
}
