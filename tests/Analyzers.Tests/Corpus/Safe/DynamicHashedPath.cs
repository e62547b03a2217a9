// verdict: safe
// A path is hashed with the installation's key.
public class Opened
{
    public void Open(string path)
    {
        using var file = File.OpenRead(path);
        Metrics.Histogram("files.opened").Record(file.Length, ("file", Redact.Hash(path)));
    }
}
