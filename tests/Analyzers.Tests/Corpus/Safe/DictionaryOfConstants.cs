// verdict: safe
// A private table of constants that nobody writes to.
public class MediaTypes
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = "image",
        ["image/jpeg"] = "image",
        ["text/html"] = "page",
    };

    public void Serve(string type) => Served(Families.TryGetValue(type, out var family) ? family : "other");

    [Counted("media.served")]
    private void Served([Label, LabelValues("image", "page")] string family)
    {
    }
}
