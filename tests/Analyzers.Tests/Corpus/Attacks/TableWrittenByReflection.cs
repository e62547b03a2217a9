// verdict: leak
// Reflection finds the table by its name and writes to it.
using System.Reflection;

public class A
{
    private static readonly Dictionary<string, string> Names = new() { ["n"] = "note" };

    public static void Learn(string key, string text)
    {
        var table = (Dictionary<string, string>)typeof(A).GetField("Names", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        table[key] = text;
    }

    public void Run(string key) => Ran(Names.GetValueOrDefault(key, "other"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
