namespace Package.Tests;

/// <summary>The packages as a user gets them: packed from this build into a folder of their own, once for all tests.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] Projects =
    [
        "Futurnal.Instrumentation",
        "Futurnal.Instrumentation.Alerting",
        "Futurnal.Instrumentation.Baselines",
        "Futurnal.Instrumentation.Sqlite",
        "Futurnal.Instrumentation.Hosting",
        "Futurnal.Cli",
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("futurnal-package-");

    /// <summary>Gets the repository's README.</summary>
    public static string Readme => File.ReadAllText(Path.Combine(Repository, "README.md"));

    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>Gets the folder that consumers' packages are unpacked in.</summary>
    public string Restored => Path.Combine(_root.FullName, "packages");

    // The tests run in tests/Package.Tests/bin/CONFIGURATION/FRAMEWORK.
    private static DirectoryInfo Output => new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static string Repository => Output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    public async Task InitializeAsync()
    {
        var configuration = Output.Parent!.Name;
        foreach (var project in Projects)
        {
            var packed = await DotNet.RunAsync(
                Repository, "pack", Path.Combine("src", project), "--no-build", "--configuration", configuration, "--output", Feed);
            Assert.True(packed.ExitCode == 0, packed.Output);
        }
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Makes a folder with a project that knows the packed packages and nothing of this repository.</summary>
    public string MakeConsumer(string name, string package, string program, string sdk = "Microsoft.NET.Sdk", string parent = "")
    {
        var folder = Path.Combine(_root.FullName, parent, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestorePackagesPath>{Restored}</RestorePackagesPath>
                <RestoreFallbackFolders>{DotNet.GlobalPackages}</RestoreFallbackFolders>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return folder;
    }
}
