using System.ComponentModel;
using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Runs a program to its end, without a shell and without a window.</summary>
internal static class ToolRun
{
    /// <summary>Runs a program.</summary>
    /// <param name="start">What to run; its streams are redirected.</param>
    /// <param name="input">What it finds on standard input; may be empty.</param>
    /// <param name="cancellationToken">Kills it, with what it started.</param>
    /// <returns>Its exit code, and what it wrote to standard output, the first 4,096 characters.</returns>
    /// <exception cref="NotifierException">It cannot be started.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new NotifierException($"the program '{Path.GetFileName(start.FileName)}' cannot be started; check that it is installed and may be executed.");
        }

        try
        {
            var output = ReadAsync(process.StandardOutput, cancellationToken);
            var error = ReadAsync(process.StandardError, cancellationToken);
            await WriteAsync(process, input, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            await error.ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read what it is given, which is its own affair.
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var kept = new char[4_096];
        var rest = new char[4_096];
        var length = 0;
        while (true)
        {
            // What is beyond is read all the same, so that the program can go on.
            var isFull = length == kept.Length;
            var read = await reader.ReadAsync(isFull ? rest : kept.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return new string(kept, 0, length);
            }

            length += isFull ? 0 : read;
        }
    }
}
