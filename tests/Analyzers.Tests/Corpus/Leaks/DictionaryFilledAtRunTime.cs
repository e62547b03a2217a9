// verdict: leak
// The table is filled from a file.
public class Aliases
{
    private readonly Dictionary<string, string> _names = [];

    public void Load(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var parts = line.Split('=');
            _names[parts[0]] = parts[1];
        }
    }

    public void Use(string alias)
    {
        if (_names.TryGetValue(alias, out var name))
        {
            Used(name);
        }
    }

    [Counted("aliases.used")]
    private void Used([Label, LabelValues("home", "office")] string name)
    {
    }
}
