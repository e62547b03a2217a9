// verdict: leak
// A group of a match is part of the text that was matched.
using System.Text.RegularExpressions;

public class TagCounter
{
    private static readonly Regex Tag = new("#(?<tag>\\w+)");

    public void Count(string note)
    {
        foreach (Match match in Tag.Matches(note))
        {
            Tagged(match.Groups["tag"].Value);
        }
    }

    [Counted("notes.tagged")]
    private static void Tagged([Label, LabelValues("todo", "done")] string tag)
    {
    }
}
