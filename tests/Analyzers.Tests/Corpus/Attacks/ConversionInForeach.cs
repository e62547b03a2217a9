// verdict: leak
// The loop's variable is converted without a cast that one sees.
public readonly struct Word(string text)
{
    private readonly string _text = text;

    public static explicit operator string(Word word) => word._text;
}

public class A
{
    public void Run(IEnumerable<Word> words)
    {
        foreach (string word in words)
        {
            Ran(word);
        }
    }

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
