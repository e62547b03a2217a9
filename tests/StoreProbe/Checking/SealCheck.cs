using Futurnal.Instrumentation.Sqlite;

namespace StoreProbe;

/// <summary>
/// Writes on where processes were killed, long enough after them for their lease to be over, and looks whether all that is over is
/// sealed, and by whom.
/// </summary>
internal static class SealCheck
{
    /// <summary>Goes on with a store, and adds what it writes to what is acknowledged.</summary>
    /// <param name="path">The store.</param>
    /// <param name="number">A number for the times that no other writer has.</param>
    /// <param name="after">When all others had ended, in Unix milliseconds.</param>
    /// <param name="acknowledged">What was acknowledged.</param>
    /// <returns>What is wrong.</returns>
    public static List<string> Run(string path, int number, long after, Dictionary<long, string> acknowledged)
    {
        try
        {
            return Write(path, number, after, acknowledged);
        }
        catch (StoreException e)
        {
            return [$"{e.Message} {e.InnerException?.Message}"];
        }
    }

    private static List<string> Write(string path, int number, long after, Dictionary<long, string> acknowledged)
    {
        var problems = new List<string>();
        var (holder, hours) = Read(path, long.MaxValue);

        // The lease of a clock far ahead counts as none, that of the one killed last is over after its length.
        var time = (after / 1_000 * 1_000) + Lease.Length + (2 * Hours.Width) + number;
        using (var store = SqliteMetricStore.Open(path, new StoreOptions { Report = problems.Add, Retention = Writer.Everything }))
        {
            for (var i = 0; i <= hours; i++, time += 1_000)
            {
                var batch = Content.Of(time);
                store.WriteAsync(batch, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                acknowledged.Add(time, Fingerprint.Of(batch));
            }
        }

        var (next, left) = Read(path, time - Hours.Width - Sealer.Grace);
        if (left > 0)
        {
            problems.Add($"{left} hours are over and not sealed.");
        }

        if (hours > 1 && next == holder)
        {
            problems.Add($"The lease is still held by {holder ?? "nobody"}.");
        }

        return problems;
    }

    private static (string? Holder, long Hours) Read(string path, long before)
    {
        using var connection = StoreConnections.OpenReader(path, StoreTuning.Default);
        using var holder = connection.Prepare("SELECT MAX(holder) FROM lease");
        using var hours = connection.Prepare("SELECT COUNT(DISTINCT time / 3600000) FROM flush WHERE time / 3600000 * 3600000 < $before", "$before");
        hours.Parameters[0].Value = before;
        return (holder.ExecuteScalar() as string, (long)hours.ExecuteScalar()!);
    }
}
