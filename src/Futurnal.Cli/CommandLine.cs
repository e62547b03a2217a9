using System.CommandLine;
using Futurnal.Cli.Commands;
using Futurnal.Cli.Errors;

namespace Futurnal.Cli;

/// <summary>One run of the command: arguments in, exit code out.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var parsed = new FuturnalCommand().Parse(args);
        var usage = parsed.Action?.ClearsParseErrors == true ? null : UsageError.Find(parsed);
        return ErrorBoundary.RunAsync(
            () => usage is null
                ? parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
                : throw new UsageException(usage),
            Console.Error);
    }
}
