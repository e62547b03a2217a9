// verdict: safe
// An enum is the label; the path is beside it and stays where it is.
namespace Indexing;

public enum PathKind
{
    Local,
    Network,
    Removable,
}

public sealed class Indexer
{
    private readonly List<string> _seen = [];

    [Timed("indexer.add")]
    public void Add([Label] PathKind kind, string path)
    {
        _seen.Add(Path.GetFullPath(path));
    }

    public void AddAll(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            Add(path.StartsWith(@"\\", StringComparison.Ordinal) ? PathKind.Network : PathKind.Local, path);
        }
    }
}
