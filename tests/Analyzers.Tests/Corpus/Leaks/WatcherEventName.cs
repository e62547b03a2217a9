// verdict: leak FUT103
// The name in a watcher's event is the changed file's.
public class Watcher : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    public Watcher(string folder)
    {
        _watcher = new FileSystemWatcher(folder);
        _watcher.Changed += OnChanged;
    }

    private void OnChanged(object sender, FileSystemEventArgs e) => Changed(e.Name ?? "other");

    [Counted("watcher.changes")]
    private void Changed([Label, LabelValues("config", "data")] string what)
    {
    }

    public void Dispose() => _watcher.Dispose();
}
