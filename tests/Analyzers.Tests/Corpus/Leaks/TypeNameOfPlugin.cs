// verdict: leak
// The full name of a loaded type is its author's text.
using System.Reflection;

public class Loader
{
    public void Load(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            Loaded(type.FullName ?? "unknown");
        }
    }

    [Counted("loader.types")]
    private void Loaded([Label, LabelValues("unknown")] string type)
    {
    }
}
