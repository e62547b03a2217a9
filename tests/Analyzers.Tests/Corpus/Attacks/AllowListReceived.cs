// verdict: leak
// A method that receives the allow-list fills it from a file.
public class A
{
    private static readonly List<string> Known = ["note"];

    static A() => Fill(Known);

    private static void Fill(ICollection<string> target)
    {
        foreach (var line in File.ReadLines("kinds.txt"))
        {
            target.Add(line);
        }
    }

    public void Run(string text) => Ran(Known.Contains(text) ? text : "other");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
