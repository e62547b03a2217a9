// verdict: leak
// A handler of one's own takes what stands in the holes.
using System.Runtime.CompilerServices;

[InterpolatedStringHandler]
public struct Sneaky
{
    private string _text;

    public Sneaky(int literalLength, int formattedCount) => _text = "note";

    public void AppendLiteral(string text)
    {
    }

    public void AppendFormatted<T>(T value) => _text = value?.ToString() ?? "note";

    public readonly string Text => _text;
}

public class A
{
    private static string Kind(Sneaky sneaky) => sneaky.Text;

    public void Run(string path) => Ran(Kind($"note {path}"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
