using System.Buffers;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>A row of the table <c>series</c>.</summary>
internal readonly record struct StoredSeries(long Id, Series Series)
{
    private const string All =
        "SELECT id, metric_name, labels, type, unit, category, description, declared_by FROM series ORDER BY metric_name, labels";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_.");

    /// <exception cref="FormatException">A row cannot be understood.</exception>
    public static List<StoredSeries> ReadAll(SqliteConnection connection) => ReadAll(connection, []);

    /// <summary>Reads all series, and takes those that are known already from there.</summary>
    /// <inheritdoc cref="ReadAll(SqliteConnection)" path="/exception"/>
    public static List<StoredSeries> ReadAll(SqliteConnection connection, Dictionary<long, Series> known)
    {
        using var command = connection.Prepare(All);
        using var row = command.ExecuteReader();
        var all = new List<StoredSeries>();
        while (row.Read())
        {
            all.Add(new StoredSeries(row.GetInt64(0), Known(row, known) ?? Restore(row)));
        }

        return all;
    }

    /// <summary>Finds the rows that cannot be understood, and what is wrong with each.</summary>
    public static List<(long Id, string What)> FindDamaged(SqliteConnection connection)
    {
        using var command = connection.Prepare(All);
        return DamagedRows.Find(command, row => Restore(row), (row, e) => (row.GetInt64(0), e.Message));
    }

    private static Series? Known(SqliteDataReader row, Dictionary<long, Series> known) =>
        known.TryGetValue(row.GetInt64(0), out var series) && series.Metric.Name == row.GetString(1) && series.LabelsJson == row.GetString(2) ? series : null;

    private static Series Restore(SqliteDataReader row)
    {
        var name = row.GetString(1);
        try
        {
            var labels = ParseLabels(row.GetString(2));
            return new Series(Define(row, row.GetString(4), labels), labels);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException or InvalidOperationException)
        {
            throw new FormatException($"series {row.GetInt64(0)}{Show(name)} cannot be understood", e);
        }
    }

    /// <summary>An attribute's unit is kept as it is; one that is none is read as a thing that is counted, or else left out.</summary>
    private static MetricDefinition Define(SqliteDataReader row, string unit, IReadOnlyList<KeyValuePair<string, string>> labels)
    {
        try
        {
            return new MetricDefinition(
                row.GetString(1),
                StoredText.Parse<MetricType>(row.GetString(3)),
                StoredText.Parse<MetricCategory>(row.GetString(5)),
                unit,
                row.GetString(6),
                labels.Select(label => label.Key),
                row.GetString(7));
        }
        catch (ArgumentException e) when (e.ParamName == "unit" && unit.Length > 0)
        {
            return Define(row, unit[0] == '{' ? "1" : $"{{{unit}}}", labels);
        }
    }

    private static List<KeyValuePair<string, string>> ParseLabels(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(label => KeyValuePair.Create(label.Name, label.Value.GetString()!))];
    }

    // What is no metric's name could be any text that somebody put into the file.
    private static string Show(string name) => name.AsSpan().ContainsAnyExcept(NameCharacters) ? "" : $" of metric '{name}'";
}
