// verdict: leak FUT101
// The result of a lookup is the label.
public class Resolver
{
    [Timed("resolver.resolve")]
    [return: Label("owner")]
    public string Resolve(string file) => File.ReadAllText(file);
}
