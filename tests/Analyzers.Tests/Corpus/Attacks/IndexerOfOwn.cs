// verdict: leak
// An indexer with a constant key gives the text.
public sealed class Settings(string text)
{
    public string this[string key] => key == "kind" ? text : "note";
}

public class A
{
    public void Run(Settings settings) => Ran(settings["kind"]);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
