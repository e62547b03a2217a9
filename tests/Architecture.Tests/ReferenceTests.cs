namespace Architecture.Tests;

public class ReferenceTests
{
    private const string Core = "Futurnal.Instrumentation";

    // Who may know whom; an arrow that is not here is not allowed. The core's arrows to analyzers and code fixes pack them, no more.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [Core + ".Analyzers"] = [],
        [Core + ".CodeFixes"] = [Core + ".Analyzers"],
        [Core] = [Core + ".Analyzers", Core + ".CodeFixes"],
        [Core + ".Sqlite"] = [Core],
        [Core + ".Baselines"] = [Core],
        [Core + ".Alerting"] = [Core, Core + ".Baselines"],
        [Core + ".Hosting"] = [Core, Core + ".Alerting", Core + ".Baselines", Core + ".Sqlite"],
        ["Futurnal.Cli"] = [Core + ".Hosting"],
        ["Archivist"] = [Core + ".Hosting"],
        ["Analyzers.Tests"] = [Core, Core + ".Analyzers", Core + ".CodeFixes"],
        ["Architecture.Tests"] = ["Futurnal.Cli"],
        ["Archivist.Tests"] = ["Archivist"],
        ["Benchmarks"] = [Core, "Archivist", Core + ".Analyzers", "StartProbe"],
        ["ExitProbe"] = [Core + ".Hosting"],
        ["Futurnal.Cli.Tests"] = ["Futurnal.Cli"],
        [Core + ".Tests"] = [Core, "Stress"],
        [Core + ".Baselines.Tests"] = [Core + ".Baselines"],
        [Core + ".Alerting.Tests"] = [Core + ".Alerting"],
        [Core + ".Hosting.Tests"] = [Core + ".Hosting", "ExitProbe"],
        [Core + ".Sqlite.Tests"] = [Core + ".Sqlite", "StoreProbe"],
        ["GeneratedCode.Tests"] = [Core],
        ["Judgement"] = [Core + ".Alerting", Core + ".Baselines"],
        ["Package.Tests"] = [Core + ".Hosting", "Futurnal.Cli"],
        ["StartProbe"] = [Core],
        ["StorageBenchmarks"] = [Core + ".Sqlite"],
        ["StoreProbe"] = [Core + ".Sqlite"],
        ["Stress"] = [Core],
    };

    [Fact]
    public void EveryProject_IsInTheMap() =>
        Assert.Empty(Project.All.Where(p => !Allowed.ContainsKey(p.Name)).Select(p => p.Path));

    [Fact]
    public void EveryArrow_IsAllowed() => Assert.Empty(Project.All.SelectMany(
        p => p.Projects.Except(Allowed.GetValueOrDefault(p.Name, [])).Select(other => $"{p.Path} -> {other}")));

    [Fact]
    public void Projects_OfTheWholeRepository_AreFound() => Assert.True(Project.All.Count >= 15, $"{Project.All.Count} projects found");

    // The compiler loads analyzers without Workspaces, so whatever refers to it stands apart from them.
    [Fact]
    public void Workspaces_AreSeenByTheCodeFixesOnly() => Assert.Equal(
        [Core + ".CodeFixes"],
        Project.All.Where(p => !p.Name.EndsWith(".Tests", StringComparison.Ordinal) && p.Packages.Any(n => n.Contains("Workspaces", StringComparison.Ordinal))).Select(p => p.Name));

    [Fact]
    public void Core_ReferencesNoPackage() => Assert.Empty(Project.All.Single(p => p.Name == Core).Packages);

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = Repository.Read("Futurnal.Instrumentation.sln").Replace('\\', '/');
        Assert.Empty(Project.All.Where(p => !solution.Contains($"\"{p.Path}\"", StringComparison.Ordinal)).Select(p => p.Path));
    }
}
