// verdict: safe
// The result of the method is the label.
public enum Answer
{
    Cached,
    Computed,
    Failed,
}

public class Engine
{
    private readonly Dictionary<string, string> _cache = [];

    [Timed("engine.answer")]
    [return: Label]
    public Answer Ask(string question)
    {
        if (_cache.ContainsKey(question))
        {
            return Answer.Cached;
        }

        _cache[question] = question.ToUpperInvariant();
        return Answer.Computed;
    }
}
