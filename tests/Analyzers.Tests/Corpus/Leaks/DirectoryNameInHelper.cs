// verdict: leak
// The folder's name takes a way over a local and a helper with no restriction of its own.
public class VaultScanner
{
    public int Scan(DirectoryInfo root)
    {
        var where = root.Name;
        Report(where);
        return root.GetFiles().Length;
    }

    private static void Report(string area) => Scanned(area);

    [Counted("vault.scans")]
    private static void Scanned([Label, LabelValues("inbox", "archive")] string area)
    {
    }
}
