// verdict: safe
// An async partial method with a constant label.
public partial class Catalog
{
    [Timed("catalog.load"), Label("from", "disk")]
    public async partial Task<int> LoadAsync(string path) => (await File.ReadAllLinesAsync(path)).Length;
}
