// verdict: leak FUT103
// The name of the current folder is the project's.
public static class ProjectOpener
{
    public static void Open()
    {
        var project = new DirectoryInfo(Environment.CurrentDirectory).Name;
        Opened(project);
    }

    [Counted("projects.opened")]
    private static void Opened([Label, LabelValues("sample", "own")] string project)
    {
    }
}
