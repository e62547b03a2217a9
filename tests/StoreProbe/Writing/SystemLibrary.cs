using System.Globalization;
using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Sqlite;
using SQLitePCL;

namespace StoreProbe;

/// <summary>Writes, seals and reads a store in an application that uses the system's SQLite and not the one that comes along.</summary>
internal static class SystemLibrary
{
    private const int Flushes = 740;
    private const long Start = 500_000 * 3_600_000L;

    public static async Task<int> RunAsync(string path)
    {
        raw.SetProvider(new SQLite3Provider_sqlite3());
        raw.FreezeProvider();
        var series = new Series(new MetricDefinition("probe.value", MetricType.Gauge, MetricCategory.Application, "1", "", [], "StoreProbe"), []);
        await using (var store = SqliteMetricStore.Open(path))
        {
            for (var i = 0; i < Flushes; i++)
            {
                await store.WriteAsync(new MetricBatch(Start + (i * 5000L), [new MetricPoint(series, i)]), CancellationToken.None);
            }
        }

        using var connection = SqliteMetricStore.OpenSql(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT SUM(value) FROM metrics_raw), (SELECT SUM(sum) FROM metrics_1h), (SELECT COUNT(*) FROM segment)";
        using var row = command.ExecuteReader();
        row.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{raw.GetNativeLibraryName()} {row.GetDouble(0)} {row.GetDouble(1)} {row.GetInt64(2)}"));
        return 0;
    }
}
