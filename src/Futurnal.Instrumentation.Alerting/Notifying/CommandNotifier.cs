using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>
/// Runs a program for each notice, which finds it as one JSON object on standard input. No shell is involved; what the program
/// writes is not shown. Thread-safe.
/// </summary>
public sealed class CommandNotifier : INotifier
{
    private readonly string _program;
    private readonly string[] _arguments;

    /// <summary>Initializes a notifier.</summary>
    /// <param name="program">The program: a path, or a name that is looked for in the folders of <c>PATH</c>.</param>
    /// <param name="arguments">Its arguments, each as it is.</param>
    /// <exception cref="ArgumentException">The program is empty.</exception>
    public CommandNotifier(string program, params IEnumerable<string> arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(program);
        ArgumentNullException.ThrowIfNull(arguments);
        _program = program;
        _arguments = [.. arguments];
    }

    /// <inheritdoc/>
    public string Name => "command";

    /// <inheritdoc/>
    /// <exception cref="NotifierException">The program cannot be started, or ends with another exit code than 0.</exception>
    public async ValueTask NotifyAsync(AlertNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var program = ProgramPath.Find(_program, Environment.GetEnvironmentVariable("PATH"))
            ?? throw new NotifierException($"the program '{_program}' is in no folder of PATH; install it, or name its path.");
        var exitCode = await ToolRun.RunAsync(new ProcessStartInfo(program, _arguments), NoticeJson.Write(notice), cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new NotifierException(FormattableString.Invariant($"the command ended with exit code {exitCode}; it is to end with 0."));
        }
    }
}
