// verdict: safe
// A throw expression gives no value.
public class Strict
{
    private static string? Map(string code) => code switch { "a" => "alpha", "b" => "beta", _ => null };

    public void Use(string code) => Used(Map(code) ?? throw new FormatException(code));

    [Counted("strict.used")]
    private void Used([Label, LabelValues("alpha", "beta")] string letter)
    {
    }
}
