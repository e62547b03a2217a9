// verdict: safe
// Reflection over plug-in types beside an enum label.
using System.Reflection;

public enum LoadResult
{
    Loaded,
    Empty,
}

public class Plugins
{
    public void Load(string path)
    {
        var types = Assembly.LoadFrom(path).GetExportedTypes();
        foreach (var type in types)
        {
            type.GetProperty("Name")?.SetValue(Activator.CreateInstance(type), Path.GetFileName(path));
        }

        Loaded(types.Length > 0 ? LoadResult.Loaded : LoadResult.Empty);
    }

    [Counted("plugins.loaded")]
    private void Loaded([Label] LoadResult result)
    {
    }
}
