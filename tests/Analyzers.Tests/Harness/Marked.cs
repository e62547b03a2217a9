using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.Tests.Harness;

/// <summary>A source in which <c>[|…|]</c> marks what diagnostics are expected to point at.</summary>
internal sealed record Marked(Source Source, IReadOnlyList<TextSpan> Spans)
{
    public static Marked Parse(string path, string text)
    {
        var plain = new StringBuilder();
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        text = text.ReplaceLineEndings("\n");
        for (var i = 0; i < text.Length; i++)
        {
            if (string.CompareOrdinal(text, i, "[|", 0, 2) == 0)
            {
                open.Push(plain.Length);
                i++;
            }
            else if (string.CompareOrdinal(text, i, "|]", 0, 2) == 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), plain.Length));
                i++;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        Assert.Empty(open);
        return new Marked(new Source(path, plain.ToString()), [.. spans.OrderBy(s => s.Start)]);
    }
}
