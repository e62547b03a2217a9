// verdict: safe
// A loop over an array of constants at the place.
public class Warmup
{
    public void Run(string folder)
    {
        foreach (var part in new[] { "index", "cache" })
        {
            File.WriteAllText(Path.Combine(folder, part), "");
            Warmed(part);
        }
    }

    [Counted("warmup.done")]
    private void Warmed([Label, LabelValues("index", "cache")] string part)
    {
    }
}
