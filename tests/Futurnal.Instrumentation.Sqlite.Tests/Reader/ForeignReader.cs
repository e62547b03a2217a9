using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Futurnal.Instrumentation.Sqlite.Tests;

/// <summary>What <c>store_reader.py</c>, which knows a store from its documents alone, finds in one.</summary>
internal sealed class ForeignReader
{
    private readonly List<JsonElement> _lines;

    private ForeignReader(List<JsonElement> lines) => _lines = lines;

    /// <summary>Gets all values as <see cref="StoreTexts"/> has them.</summary>
    public IEnumerable<string> Values => Of("value").Select(v => $"{v.GetProperty("id")} {v.GetProperty("time")} {v.GetProperty("metric")} {v.GetProperty("labels")} {Bits(v, "value")}");

    /// <inheritdoc cref="Values"/>
    public IEnumerable<string> Points => _lines
        .Where(l => l.GetProperty("kind").GetString() != "rollup" && (l.GetProperty("id").GetInt64() & 1048575) < 524_288)
        .Select(l => $"{l.GetProperty("id")} {Bits(l, "value")} {l.GetProperty("singles")} {Distribution(l.GetProperty("distribution"))}");

    /// <inheritdoc cref="Values"/>
    public IEnumerable<string> Rollups => Of("rollup").Select(r =>
        $"{r.GetProperty("table")} {r.GetProperty("bucket")} {r.GetProperty("metric")} {r.GetProperty("labels")} {r.GetProperty("count")} {Bits(r, "sum")} {Bits(r, "sumsq")} {Bits(r, "min")} {Bits(r, "max")} {Distribution(r)}");

    public static async Task<ForeignReader> ReadAsync(string path)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "Reader", "store_reader.py"), path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var python = Process.Start(start)!;
        var error = python.StandardError.ReadToEndAsync();
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.Equal("", await error);
        Assert.Equal(0, python.ExitCode);
        return new([.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))]);
    }

    private static string Distribution(JsonElement of)
    {
        if (of.ValueKind == JsonValueKind.Null || of.GetProperty("scale").ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        var buckets = of.GetProperty("buckets").EnumerateArray().ToArray();
        return $"{of.GetProperty("scale")} {of.GetProperty("count")} {of.GetProperty("zeros")} {Bits(of, "sum")} {Bits(of, "sumsq")} {Bits(of, "min")} {Bits(of, "max")} {string.Join(' ', buckets.Select(b => b[0]))} {string.Join(' ', buckets.Select(b => b[1]))}";
    }

    private static long Bits(JsonElement of, string name)
    {
        var number = of.GetProperty(name);
        return BitConverter.DoubleToInt64Bits(
            number.ValueKind == JsonValueKind.String ? double.Parse(number.GetString()!, CultureInfo.InvariantCulture) : number.GetDouble());
    }

    private IEnumerable<JsonElement> Of(string kind) => _lines.Where(l => l.GetProperty("kind").GetString() == kind);
}
