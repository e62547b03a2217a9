using Analyzers.Tests.Harness;

namespace Analyzers.Tests.Coverage;

/// <summary>A little program, run with and without weaving.</summary>
/// <param name="Group">The heading it stands under in the table.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Expected">How many calls are recorded; 0 where the build is to report one that is not.</param>
/// <param name="Members">Members of its class; <c>Run</c> returns all that can be observed. With <c>PLAIN</c> defined they compile without the generator.</param>
internal sealed record CoverageCase(string Group, string Title, int Expected, string Members)
{
    /// <summary>Declarations beside the class.</summary>
    public string Types { get; init; } = "";

    /// <summary>Other files of the project.</summary>
    public IReadOnlyList<Source> Files { get; init; } = [];

    /// <summary>How the project differs from a new one. Where its output is a program, that runs before <c>Run</c>.</summary>
    public BuildSettings Settings { get; init; } = BuildSettings.Default;

    public override string ToString() => $"{Group}: {Title}";
}
