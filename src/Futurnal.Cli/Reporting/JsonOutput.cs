using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Futurnal.Cli.Reporting;

/// <summary>Writes one JSON object and a line end to standard output.</summary>
internal static class JsonOutput
{
    public static async Task WriteAsync<T>(T document, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var output = Console.OpenStandardOutput();
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(document, type), (byte)'\n'];
        await output.WriteAsync(bytes, cancellationToken);
    }

    // JSON has no word for NaN and infinity.
    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
