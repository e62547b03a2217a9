// verdict: leak
// A module initializer changes the static before anything runs.
using System.Runtime.CompilerServices;

public static class Kinds
{
    internal static string Current = "note";
}

internal static class Init
{
    [ModuleInitializer]
    internal static void Run() => Kinds.Current = Environment.UserName;
}

public class A
{
    public void Run() => Ran(Kinds.Current);

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
