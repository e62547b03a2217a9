using System.Text.RegularExpressions;
using Futurnal.Cli.Sql;
using Futurnal.Instrumentation.Sqlite;
using Microsoft.Data.Sqlite;

namespace Futurnal.Cli.Errors;

/// <summary>The one place where an exception becomes a line on standard error and an exit code.</summary>
internal static partial class ErrorBoundary
{
    /// <summary>Runs a command; whatever it throws is told in one line.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command, TextWriter errors)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return (int)ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // A person at a terminal gets a sentence, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await errors.WriteLineAsync($"futurnal: {OneLine(exception.Message)}");
            return (int)CodeFor(exception);
        }
    }

    private static ExitCode CodeFor(Exception exception) => exception switch
    {
        UsageException => ExitCode.Usage,
        StoreException store => CodeFor(store.Problem),
        SqliteException { SqliteErrorCode: SqlQuery.Corrupt } => ExitCode.StoreDamaged,
        _ => ExitCode.Unreadable,
    };

    private static ExitCode CodeFor(StoreProblem problem) => problem switch
    {
        StoreProblem.Missing => ExitCode.StoreMissing,
        StoreProblem.Locked => ExitCode.StoreLocked,
        StoreProblem.Foreign or StoreProblem.Newer or StoreProblem.Outdated => ExitCode.StoreForeign,
        StoreProblem.Damaged => ExitCode.StoreDamaged,
        _ => ExitCode.Unreadable,
    };

    private static string OneLine(string message) => ControlCharacters().Replace(message, " ").Trim();

    [GeneratedRegex(@"\p{Cc}+")]
    private static partial Regex ControlCharacters();
}
