// verdict: leak FUT103
// Where a plug-in lies on the disk.
using System.Reflection;

public class PluginLoader
{
    public void Load(Assembly assembly)
    {
        Loaded(Path.GetFileNameWithoutExtension(assembly.Location));
    }

    [Timed("plugins.load")]
    private void Loaded([Label, LabelValues("git", "mail")] string plugin)
    {
    }
}
