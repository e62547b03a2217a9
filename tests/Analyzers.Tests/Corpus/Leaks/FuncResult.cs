// verdict: leak
// A delegate that somebody else gave makes the text.
public class Templates(Func<string> current)
{
    public void Render() => Rendered(current());

    [Timed("templates.render")]
    private void Rendered([Label, LabelValues("letter", "invoice")] string template)
    {
    }
}
