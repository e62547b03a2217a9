using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>A project file and what it refers to.</summary>
internal sealed record Project(string Name, string Path, string Assembly, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)).Select(Parse)];

    private static Project Parse(string path)
    {
        var xml = XDocument.Parse(Repository.Read(path));
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        return new(
            name,
            path,
            xml.Descendants("AssemblyName").SingleOrDefault()?.Value ?? name,
            [.. Included(xml, "ProjectReference").Select(p => System.IO.Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument xml, string item) => xml.Descendants(item).Select(e => e.Attribute("Include")!.Value);
}
