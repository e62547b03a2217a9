using System.Reflection;

namespace Architecture.Tests;

/// <summary>The files of this repository, without what builds and tools leave behind; paths are relative, with slashes.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftBehind =
        new([".git", ".idea", ".vs", "TestResults", "artifacts", "bin", "node_modules", "obj"], StringComparer.Ordinal);

    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static IReadOnlyList<string> Files { get; } = [.. FilesIn(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Sources => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !IsSnapshot(f) && !IsProgram(f));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static bool IsSnapshot(string path) => path.Contains(".verified.", StringComparison.Ordinal);

    // The analyzers are tested with whole programs, one a file, that are compiled by the tests only.
    private static bool IsProgram(string path) => path.StartsWith("tests/Analyzers.Tests/Corpus/", StringComparison.Ordinal) && path.Count(c => c == '/') > 3;

    private static IEnumerable<string> FilesIn(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles())
        {
            if (!LeftBehind.Contains(file.Name) && !file.Name.Contains(".received.", StringComparison.Ordinal))
            {
                yield return Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
            }
        }

        foreach (var path in folder.EnumerateDirectories().Where(f => !LeftBehind.Contains(f.Name)).SelectMany(FilesIn))
        {
            yield return path;
        }
    }
}
