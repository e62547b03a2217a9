using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Reads what metrics declare.</summary>
internal static class DeclarationReader
{
    // A store that an older version began may know metrics that have not declared anything yet.
    private const string All =
        """
        SELECT s.metric_name, MIN(s.unit), MIN(s.type), m.bad_direction, m.budgets, MIN(s.id)
        FROM series AS s LEFT JOIN metric AS m ON m.name = s.metric_name
        WHERE $name IS NULL OR s.metric_name = $name
        GROUP BY s.metric_name ORDER BY s.metric_name
        """;

    /// <exception cref="FormatException">A row cannot be understood.</exception>
    public static IReadOnlyList<MetricDeclaration> Read(SqliteConnection connection, string? metric, CancellationToken cancellationToken)
    {
        using var command = connection.Prepare(All, "$name");
        command.Parameters[0].Value = metric ?? (object)DBNull.Value;
        using var row = command.ExecuteReader();
        var all = new List<MetricDeclaration>();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            all.Add(Restore(row));
        }

        return all;
    }

    /// <summary>Finds the metrics whose row cannot be understood: the least identifier of their series, and what is wrong.</summary>
    public static List<(long Id, string What)> FindDamaged(SqliteConnection connection)
    {
        using var command = connection.Prepare(All, "$name");
        command.Parameters[0].Value = DBNull.Value;
        return DamagedRows.Find(command, row => Restore(row), (row, _) => (row.GetInt64(5), $"what metric '{row.GetString(0)}' declares cannot be understood"));
    }

    private static MetricDeclaration Restore(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.IsDBNull(3) ? UsualDirection(row) : StoredText.Parse<BadDirection>(row.GetString(3)),
        row.IsDBNull(4) ? MetricBudgets.None : BudgetsJson.Read(row.GetString(4)));

    private static BadDirection UsualDirection(SqliteDataReader row)
    {
        try
        {
            return new MetricDefinition(row.GetString(0), StoredText.Parse<MetricType>(row.GetString(2)), MetricCategory.Application, row.GetString(1), string.Empty, [], string.Empty).BadDirection;
        }
        catch (ArgumentException)
        {
            return BadDirection.Either;
        }
    }
}
