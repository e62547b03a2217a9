// verdict: safe
// A helper of one's own around a counter takes an enum.
public enum Feature
{
    Export,
    Share,
}

public static class Usage
{
    private const string Name = "features.used";

    public static void Of(Feature feature, bool trial = false) =>
        Metrics.Counter(Name).Add(1, ("feature", LabelValue.Of(feature)), ("trial", trial));
}

public class Exporter
{
    public void Export(string target)
    {
        File.WriteAllText(target, "");
        Usage.Of(Feature.Export, trial: target.Length > 10);
    }
}
