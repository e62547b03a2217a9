// verdict: safe
// A lazily computed enum.
public enum Tier
{
    Free,
    Paid,
}

public class License(string file)
{
    private readonly Lazy<Tier> _tier = new(() => File.Exists(file) ? Tier.Paid : Tier.Free);

    public void Check() => Checked(_tier.Value);

    [Counted("license.checked")]
    private void Checked([Label] Tier tier)
    {
    }
}
