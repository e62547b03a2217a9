// verdict: safe
// A helper gives a constant or null.
public class Hints
{
    private static string? HintFor(string query) => query.EndsWith('?') ? "question" : null;

    public void Show(string query) => Shown(HintFor(query) ?? "none");

    [Counted("hints.shown")]
    private void Shown([Label, LabelValues("question", "none")] string hint)
    {
    }
}
