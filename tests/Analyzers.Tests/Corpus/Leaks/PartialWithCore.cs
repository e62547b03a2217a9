// verdict: leak
// A method that records itself, called with a folder's name.
public partial class Finder
{
    [Timed("finder.find")]
    public partial int Find([Label, LabelValues("all", "open")] string scope, string text);

    private int FindCore(string scope, string text) => text.Length;

    public int Under(DirectoryInfo folder, string text) => Find(folder.Name, text);
}
