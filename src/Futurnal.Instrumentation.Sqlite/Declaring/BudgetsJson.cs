using System.Text;
using System.Text.Json;

namespace Futurnal.Instrumentation.Sqlite;

/// <summary>Budgets as the store keeps them: a JSON object with a number for each that is declared.</summary>
internal static class BudgetsJson
{
    private const string P50 = "p50";
    private const string P95 = "p95";
    private const string P99 = "p99";
    private const string AtMost = "at_most";
    private const string AtLeast = "at_least";

    public static string Write(MetricBudgets budgets)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Write(json, P50, budgets.P50);
            Write(json, P95, budgets.P95);
            Write(json, P99, budgets.P99);
            Write(json, AtMost, budgets.AtMost);
            Write(json, AtLeast, budgets.AtLeast);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <exception cref="FormatException">The text is no such object.</exception>
    public static MetricBudgets Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new MetricBudgets { P50 = Read(root, P50), P95 = Read(root, P95), P99 = Read(root, P99), AtMost = Read(root, AtMost), AtLeast = Read(root, AtLeast) };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("the budgets of a metric cannot be understood", e);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, double? budget)
    {
        if (budget is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static double? Read(JsonElement root, string name) => root.TryGetProperty(name, out var number) ? number.GetDouble() : null;
}
