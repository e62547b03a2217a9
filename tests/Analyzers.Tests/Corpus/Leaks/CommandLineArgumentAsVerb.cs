// verdict: leak
// What the user typed as the first argument is the label.
public static class Cli
{
    public static int Run(string[] args)
    {
        Execute(args.Length > 0 ? args[0] : "help");
        return 0;
    }

    [Timed("cli.execute")]
    private static void Execute([Label, LabelValues("help", "build", "clean")] string verb)
    {
    }
}
