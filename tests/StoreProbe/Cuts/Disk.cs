namespace StoreProbe;

/// <summary>
/// A folder on a disk whose power may be cut. What was written to a file before the file was last synced is durable; that a file is
/// there, or is gone, once the folder was, which SQLite does with the first sync of a log or journal it made. Not thread-safe.
/// </summary>
internal sealed class Disk
{
    private static readonly double[] Chances = [0, 0.3, 0.7, 0.95, 1];

    private readonly Dictionary<string, DiskFile> _files = [];
    private Dictionary<string, DiskFile> _durable = [];

    /// <param name="files">What is there, all durable.</param>
    public Disk(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (name, bytes) in files)
        {
            _files.Add(name, new DiskFile(bytes));
        }

        SyncFolder();
    }

    public void Do(FileEvent change)
    {
        switch (change.Kind)
        {
            case FileEventKind.Open:
                _files.TryAdd(change.File, new DiskFile([]));
                break;
            case FileEventKind.Create:
                _files[change.File] = new DiskFile([]);
                break;
            case FileEventKind.Write or FileEventKind.Truncate:
                _files[change.File].Do(change);
                break;
            case FileEventKind.Sync:
                Sync(change.File);
                break;
            case FileEventKind.Delete:
                _files.Remove(change.File);
                break;
            case FileEventKind.DeleteForGood:
                _files.Remove(change.File);
                SyncFolder();
                break;
            default:
                break;
        }
    }

    /// <summary>Gets the files that a cut leaves.</summary>
    public Dictionary<string, byte[]> Cut(Random random)
    {
        var left = new Dictionary<string, byte[]>();
        var kept = Chances[random.Next(Chances.Length)];
        foreach (var name in _files.Keys.Union(_durable.Keys).Order(StringComparer.Ordinal))
        {
            var (now, before) = (_files.GetValueOrDefault(name), _durable.GetValueOrDefault(name));
            if ((random.NextDouble() < kept ? now : before) is { } file)
            {
                left.Add(name, file.Cut(random, kept));
            }
        }

        return left;
    }

    private void Sync(string name)
    {
        var file = _files[name];
        file.Sync();
        if (_durable.GetValueOrDefault(name) != file && !name.EndsWith(".db", StringComparison.Ordinal))
        {
            SyncFolder();
        }
    }

    private void SyncFolder() => _durable = new(_files);
}
