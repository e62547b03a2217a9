// verdict: safe
// A class of named constants with a private constructor, whose name has declared values.
public sealed class Severity
{
    public static readonly Severity Low = new("low", 1);
    public static readonly Severity High = new("high", 9);

    private Severity([LabelValues("low", "high")] string name, int rank)
    {
        Name = name;
        Rank = rank;
    }

    [LabelValues("low", "high")]
    public string Name { get; }

    public int Rank { get; }
}

public class Alerts
{
    [Counted("alerts.raised")]
    public void Raise([Label(nameof(Severity.Name))] Severity severity, string text) => Console.WriteLine(text);

    public void Full(string disk) => Raise(Severity.High, $"{disk} is full.");
}
