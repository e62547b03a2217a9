// verdict: safe
// A tuple of a constant and a path is taken apart; only the enum goes on.
public enum Root
{
    Home,
    Shared,
}

public class Roots
{
    private static (Root Root, string Path) Locate(string name) =>
        name.StartsWith('@') ? (Root.Shared, name[1..]) : (Root.Home, name);

    public void Open(string name)
    {
        var (root, path) = Locate(name);
        File.OpenRead(path).Dispose();
        Opened(root);
    }

    [Counted("roots.opened")]
    private void Opened([Label] Root root)
    {
    }
}
