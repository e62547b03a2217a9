// verdict: leak
// The compiler fills in the path of the source file.
using System.Runtime.CompilerServices;

public static class Trace
{
    public static void Enter([CallerFilePath] string file = "") => Entered(file);

    [Counted("trace.entered")]
    private static void Entered([Label, LabelValues("core", "ui")] string file)
    {
    }
}

public class Caller
{
    public void M() => Trace.Enter();
}
