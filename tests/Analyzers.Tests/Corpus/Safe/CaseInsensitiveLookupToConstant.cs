// verdict: safe
// The comparison ignores case, but the constant goes on and not the text.
public class Answers
{
    public void Answer(string text) =>
        Answered(text.Equals("yes", StringComparison.OrdinalIgnoreCase) ? "yes" : text.Equals("no", StringComparison.OrdinalIgnoreCase) ? "no" : "other");

    [Counted("answers.given")]
    private void Answered([Label, LabelValues("yes", "no")] string answer)
    {
    }
}
