// verdict: safe
// A counter by name with an enum and a bool.
public enum Outcome
{
    Ok,
    Broken,
}

public class Plugin
{
    public void Run(string script)
    {
        var outcome = script.Length > 0 ? Outcome.Ok : Outcome.Broken;
        Metrics.Counter("plugin.runs").Add(1, ("outcome", LabelValue.Of(outcome)), ("signed", script.StartsWith('#')));
    }
}
