// verdict: leak
// A C# 14 extension property gives the file's name.
public static class FileExtensions
{
    extension(FileInfo file)
    {
        public string Kind => file.Name;
    }
}

public class A
{
    public void Run(FileInfo file) => Ran(file.Kind);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
