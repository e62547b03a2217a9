using System.Globalization;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class DocumentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("### `metrics_1m`, `metrics_5m`, `metrics_1h`, `metrics_1d`", "metrics_1m")]
    [InlineData("### `baselines`", "baselines")]
    [InlineData("### `alerts`", "alerts")]
    [InlineData("### `series`", "series")]
    [InlineData("### `metric`", "metric")]
    [InlineData("### `flush`", "flush")]
    [InlineData("### `segment`", "segment")]
    [InlineData("### `chunk`", "chunk")]
    [InlineData("### `rollup_1m`, `rollup_5m`, `rollup_1h`, `rollup_1d`", "rollup_5m")]
    [InlineData("### `dirty`", "dirty")]
    [InlineData("### `kept`", "kept")]
    [InlineData("### `setting`", "setting")]
    [InlineData("### `damaged`", "damaged")]
    [InlineData("### `lease`", "lease")]
    [InlineData("### `observations`", "observations")]
    public void StorageFormat_ColumnsOfATable_AreThoseOfTheStore(string heading, string table)
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        using var database = new RawDatabase(_folder.StorePath);

        Assert.Equal(database.Rows($"SELECT name FROM pragma_table_info('{table}')"), DocumentedColumns(heading));
    }

    [Fact]
    public void StorageFormat_Version_IsThatOfTheStore() =>
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| `user_version` | {StoreSchema.Steps.Count} | the version of the format |"), Lines());

    [Fact]
    public void StorageFormat_ErrorsByScale_AreThoseOfTheDistribution()
    {
        var scales = Enumerable.Range(0, 7).Select(steps => ExponentialBuckets.Scale - steps).ToArray();
        var errors = scales.Select(scale => ExponentialHistogram.Restore(scale, 0, 1, 1, 1, 1, [0], [1]).RelativeError);

        Assert.Contains($"| scale | {string.Join(" | ", scales.Select(scale => scale.ToString(CultureInfo.InvariantCulture).Replace('-', '−')))} |", Lines());
        Assert.Contains(
            $"| greatest error | {string.Join(" | ", errors.Select(error => string.Create(CultureInfo.InvariantCulture, $"{100 * error:F3} %")))} |", Lines());
    }

    [Fact]
    public void StorageFormat_Examples_Run()
    {
        SqliteMetricStore.Open(_folder.StorePath).Dispose();
        using var database = new RawDatabase(_folder.StorePath);
        var sql = string.Join('\n', Lines().SkipWhile(line => line != "```sql").Skip(1).TakeWhile(line => line != "```"));

        Assert.Contains("metrics_1h", sql, StringComparison.Ordinal);
        database.Run(sql);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> DocumentedColumns(string heading) => Lines()
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);

    private static string[] Lines()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Futurnal.Instrumentation.sln")))
        {
            folder = folder.Parent!;
        }

        return File.ReadAllLines(Path.Combine(folder.FullName, "docs", "storage-format.md"));
    }
}
