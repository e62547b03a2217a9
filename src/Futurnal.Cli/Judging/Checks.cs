using Futurnal.Cli.Errors;

namespace Futurnal.Cli.Judging;

/// <summary>Runs commands that a build asks: whatever keeps them from an answer is one exit code, apart from the answers.</summary>
internal static class Checks
{
    /// <exception cref="UsageException">The check could not be made; its message tells why.</exception>
    public static async Task<int> RunAsync(Func<Task<bool>> holds)
    {
        try
        {
            return (int)(await holds() ? ExitCode.Shown : ExitCode.Failed);
        }
        catch (Exception exception) when (exception is not (UsageException or OperationCanceledException))
        {
            throw new UsageException(exception.Message);
        }
    }
}
