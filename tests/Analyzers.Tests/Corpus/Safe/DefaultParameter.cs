// verdict: safe
// The label's parameter has a default that is one of its values.
public class Exporter
{
    [Timed("exporter.export")]
    public void Export(string target, [Label, LabelValues("csv", "json")] string format = "csv") => File.WriteAllText(target, format);

    public void Run(string target)
    {
        Export(target);
        Export(target, "json");
        Export(format: "csv", target: target);
    }
}
