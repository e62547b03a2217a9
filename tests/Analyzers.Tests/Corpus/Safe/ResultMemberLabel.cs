// verdict: safe
// A member of the result is the label.
public enum Reply
{
    Found,
    Missing,
}

public record Found(Reply Reply, string? Text);

public class Lexicon
{
    private readonly Dictionary<string, string> _entries = [];

    [Timed("lexicon.find")]
    [return: Label(nameof(Found.Reply))]
    public Found Find(string word) => _entries.TryGetValue(word, out var text) ? new(Reply.Found, text) : new(Reply.Missing, null);
}
