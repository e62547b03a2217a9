// verdict: safe
// A span of a name is hashed.
public class Authors
{
    public void Wrote(string author)
    {
        ReadOnlySpan<char> trimmed = author.AsSpan().Trim();
        Metrics.Counter("authors.wrote").Add(1, ("author", Redact.Hash(trimmed)), ("empty", trimmed.IsEmpty));
    }
}
