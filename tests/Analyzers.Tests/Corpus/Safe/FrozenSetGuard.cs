// verdict: safe
// A frozen set of constants lets its members through.
using System.Collections.Frozen;

public class Currencies
{
    private static readonly FrozenSet<string> Known = new[] { "EUR", "USD", "CHF" }.ToFrozenSet(StringComparer.Ordinal);

    public void Pay(string currency, decimal amount)
    {
        if (!Known.Contains(currency))
        {
            currency = "other";
        }

        Paid(currency);
    }

    [Counted("currencies.paid")]
    private void Paid([Label, LabelValues("EUR", "USD", "CHF")] string currency)
    {
    }
}
