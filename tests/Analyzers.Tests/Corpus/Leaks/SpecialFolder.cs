// verdict: leak FUT103
// The documents folder names the account.
public class Backup
{
    public void Run()
    {
        Begin(Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments));
    }

    [Timed("backup.run")]
    private void Begin([Label, LabelValues("documents", "pictures")] string root)
    {
    }
}
