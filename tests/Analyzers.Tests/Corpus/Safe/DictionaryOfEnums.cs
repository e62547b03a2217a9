// verdict: safe
// A table from extensions to an enum: whatever is in it, an enum comes out.
public enum Format
{
    Pdf,
    Html,
    Text,
    Unknown,
}

public class Formats
{
    private readonly Dictionary<string, Format> _formats = new(StringComparer.OrdinalIgnoreCase) { [".pdf"] = Format.Pdf, [".txt"] = Format.Text };

    public void Register(string extension, Format format) => _formats[extension] = format;

    [Timed("formats.read")]
    public void Read([Label] Format format, string path)
    {
    }

    public void Read(string path) => Read(_formats.GetValueOrDefault(Path.GetExtension(path), Format.Unknown), path);
}
