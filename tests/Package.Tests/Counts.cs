using Microsoft.Data.Sqlite;

namespace Package.Tests;

/// <summary>Reads what a program recorded.</summary>
internal static class Counts
{
    /// <summary>The program's counters in a store, in the order of their names, as <c>name=count</c>.</summary>
    public static async Task<string> OfAsync(string store)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var query = connection.CreateCommand();
        query.CommandText = """
            SELECT group_concat(metric_name || '=' || total, ' ')
            FROM (SELECT metric_name, CAST(sum(sum) AS INTEGER) AS total FROM metrics_1m WHERE metric_name LIKE 'works.%' GROUP BY metric_name ORDER BY metric_name)
            """;
        return await query.ExecuteScalarAsync() as string ?? "";
    }
}
