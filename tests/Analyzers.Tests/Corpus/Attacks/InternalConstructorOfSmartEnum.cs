// verdict: leak
// A class of named constants has one instance more, made of a setting.
public sealed class Severity
{
    public static readonly Severity Low = new("low");

    private Severity(string name) => Name = name;

    public string Name { get; }

    public static Severity Parse(string text) => text == "low" ? Low : new Severity(text);
}

public class A
{
    public void Run(Severity severity) => Ran(severity.Name);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("low")] string kind)
    {
    }
}
