// verdict: safe
// A watcher's kind of change is an enum of our own.
public enum ChangeKind
{
    Created,
    Removed,
    Other,
}

public sealed class Watcher : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    public Watcher(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
        _watcher.Created += (_, e) => Changed(ChangeKind.Created, e.FullPath);
        _watcher.Deleted += (_, e) => Changed(ChangeKind.Removed, e.FullPath);
        _watcher.Renamed += (_, e) => Changed(ChangeKind.Other, e.OldFullPath);
    }

    [Counted("watcher.changed")]
    private void Changed([Label] ChangeKind kind, string path) => Console.WriteLine(path);

    public void Dispose() => _watcher.Dispose();
}
