// verdict: safe
// The name of a file is in an exception's message, not in a metric.
public class Loader
{
    [Timed("loader.load")]
    public string Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no {path}; choose another.", path);
        }

        return File.ReadAllText(path);
    }
}
