namespace Archivist.Connectors;

/// <summary>What is ingested when nobody says what: the documents of the repository this sample belongs to.</summary>
internal static class DefaultPaths
{
    private const string RootMark = "Futurnal.Instrumentation.sln";

    private static readonly string[] Documents = ["docs", "README.md"];

    /// <summary>The documents of the repository around the first of these folders that lies in it; empty when none does.</summary>
    public static string[] Find(params IEnumerable<string> startingPoints)
    {
        var root = startingPoints.Select(RootAbove).FirstOrDefault(r => r is not null);
        return root is null ? [] : [.. Documents.Select(d => Path.Combine(root, d)).Where(Path.Exists)];
    }

    private static string? RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, RootMark)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
