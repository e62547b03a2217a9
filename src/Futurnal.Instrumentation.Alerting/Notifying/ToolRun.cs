using System.ComponentModel;
using System.Diagnostics;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Runs a program to its end, without a shell and without a window.</summary>
internal static class ToolRun
{
    /// <summary>Runs a program; what it writes is nobody's.</summary>
    /// <param name="start">What to run; its streams are redirected.</param>
    /// <param name="input">What it finds on standard input; may be empty.</param>
    /// <param name="cancellationToken">Kills it, with what it started.</param>
    /// <returns>Its exit code. What it left running in the background is not waited for.</returns>
    /// <exception cref="NotifierException">It cannot be started.</exception>
    public static async Task<int> RunAsync(ProcessStartInfo start, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        using var process = Start(start);
        _ = ReadAsync(process.StandardOutput);
        await EndAsync(process, input, cancellationToken).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>Runs a program without input, and takes what it writes.</summary>
    /// <param name="start">What to run; its streams are redirected.</param>
    /// <param name="cancellationToken">Kills it, with what it started.</param>
    /// <returns>Its exit code, and what it wrote to standard output, the first 4,096 characters.</returns>
    /// <exception cref="NotifierException">It cannot be started.</exception>
    public static async Task<(int ExitCode, string Output)> ReadAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var process = Start(start);
        var output = ReadAsync(process.StandardOutput);
        await EndAsync(process, default, cancellationToken).ConfigureAwait(false);
        return (process.ExitCode, await output.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            return process;
        }
        catch (Win32Exception)
        {
            process.Dispose();
            throw new NotifierException($"the program '{Path.GetFileName(start.FileName)}' cannot be started; check that it is installed and may be executed.");
        }
    }

    private static async Task EndAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        _ = ReadAsync(process.StandardError);
        try
        {
            await WriteAsync(process, input, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Kill(process);
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

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or has become another user's, who alone may end it.
        }
    }

    // Read to its end even where nobody wants it: a full pipe would stop the program, and a closed one kill it.
    private static async Task<string> ReadAsync(StreamReader reader)
    {
        using (reader)
        {
            var kept = new char[4_096];
            var rest = new char[4_096];
            var length = 0;
            try
            {
                while (true)
                {
                    var isFull = length == kept.Length;
                    var read = await reader.ReadAsync(isFull ? rest : kept.AsMemory(length)).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    length += isFull ? 0 : read;
                }
            }
            catch (IOException)
            {
                // What was read until then is what there is.
            }

            return new string(kept, 0, length);
        }
    }
}
