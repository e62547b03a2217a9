// verdict: leak
// An interpolation with a provider of one's own replaces the enum's name.
public enum Kind { Note, File }

public sealed class Provider(string user) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => user;
}

public class A
{
    public void Run(Kind kind, string user) => Ran(string.Create(new Provider(user), $"{kind}"));

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("Note", "File")] string kind)
    {
    }
}
