// verdict: safe
// Activities of the framework beside an attribute; nothing of theirs is a label.
using System.Diagnostics;

public enum Stage
{
    Load,
    Save,
}

public class Traced
{
    private static readonly ActivitySource Source = new("app");

    [Timed("traced.stage")]
    public void Run([Label] Stage stage, string document)
    {
        using var activity = Source.StartActivity("stage");
        activity?.SetTag("stage", stage.ToString());
        File.WriteAllText(document, "");
    }
}
