using System.Xml;
using System.Xml.Linq;

namespace Futurnal.Cli.Catalog;

/// <summary>Finds what the project in a folder was last built to.</summary>
internal static class ProjectAssembly
{
    public static string Find(string folder)
    {
        if (Directory.GetFiles(folder, "*.*proj") is not [var project])
        {
            throw new FileNotFoundException("There is not one project in this folder; run the command beside a project, or give its assembly by '--assembly'");
        }

        var name = NameOf(project) + ".dll";
        var bin = new DirectoryInfo(Path.Combine(folder, "bin"));
        var newest = bin.Exists ? bin.EnumerateFiles(name, SearchOption.AllDirectories).MaxBy(f => f.LastWriteTimeUtc) : null;
        return newest?.FullName
            ?? throw new FileNotFoundException($"There is no '{name}' under 'bin'; build the project (with -p:FuturnalMetricCatalog=false where the catalog differs), or give its assembly by '--assembly'");
    }

    private static string NameOf(string project)
    {
        var file = Path.GetFileNameWithoutExtension(project);
        try
        {
            // A name that is put together from properties only a build knows.
            var name = XDocument.Load(project).Descendants().LastOrDefault(e => e.Name.LocalName == "AssemblyName")?.Value.Trim();
            return string.IsNullOrEmpty(name) || name.Contains('$', StringComparison.Ordinal) ? file : name;
        }
        catch (XmlException)
        {
            return file;
        }
    }
}
