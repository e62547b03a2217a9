// verdict: safe
// A desktop shell remembers recent files and counts commands by an enum.
public enum ShellCommand
{
    Open,
    Save,
    Quit,
}

public class Shell
{
    private readonly LinkedList<string> _recent = new();

    public string Title { get; private set; } = "";

    [Timed("shell.command")]
    public void Execute([Label] ShellCommand command, string? file = null)
    {
        if (file is { Length: > 0 } && command is ShellCommand.Open)
        {
            _recent.AddFirst(file);
            Title = $"{Path.GetFileName(file)} - {Environment.MachineName}";
        }
    }

    public void Run(string[] args)
    {
        Execute(ShellCommand.Open, args.FirstOrDefault());
        Execute(ShellCommand.Quit);
    }
}
