// verdict: safe
// A private static table of constants in a helper with TryGetValue and an early return.
public static class Extensions
{
    private static readonly Dictionary<string, string> Languages = new()
    {
        { ".cs", "csharp" },
        { ".py", "python" },
        { ".ts", "typescript" },
    };

    public static string LanguageOf(string path)
    {
        if (Languages.TryGetValue(Path.GetExtension(path), out var language))
        {
            return language;
        }

        return "other";
    }
}

public class CodeIndex
{
    public void Add(string path) => Added(Extensions.LanguageOf(path));

    [Counted("code.added")]
    private void Added([Label, LabelValues("csharp", "python", "typescript")] string language)
    {
    }
}
