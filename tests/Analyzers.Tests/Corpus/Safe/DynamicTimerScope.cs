// verdict: safe
// A scope with a constant name around work on a file.
public class Converter
{
    public byte[] Convert(string source)
    {
        using (Metrics.Timer("converter.run").Start(("local", File.Exists(source))))
        {
            return File.ReadAllBytes(source);
        }
    }
}
