// verdict: leak
// An async partial method with a label on its result, which is read from the network.
public partial class Resolver(HttpClient http)
{
    [Timed("resolver.resolve")]
    [return: Label("answer"), LabelValues("hit", "miss")]
    public async partial Task<string> ResolveAsync(string name) => await http.GetStringAsync("resolve/" + name);
}
