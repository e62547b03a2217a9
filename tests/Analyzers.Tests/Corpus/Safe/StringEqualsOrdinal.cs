// verdict: safe
// Equal by ordinal comparison is the same text.
public class Encodings
{
    public void Decode(string name)
    {
        if (string.Equals(name, "utf-8", StringComparison.Ordinal))
        {
            Decoded(name);
        }
        else
        {
            Decoded("other");
        }
    }

    [Counted("encodings.decoded")]
    private void Decoded([Label, LabelValues("utf-8")] string encoding)
    {
    }
}
