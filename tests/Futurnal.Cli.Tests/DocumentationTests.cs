using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Futurnal.Cli.Tests;

public sealed partial class DocumentationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Documentation_OfTheJsonObject_NamesEveryField()
    {
        var path = _folder.File("known.db");
        await Stores.WriteKnownAsync(path);
        var result = await FuturnalProcess.RunAsync("telemetry", "status", "--store", path, "--last", "all", "--json");

        var fields = Fields(JsonNode.Parse(result.Output)!).Except(["connector_type", "status", "strategy"]);

        Assert.Empty(fields.Except(DocumentedNames()));
    }

    [Fact]
    public void Documentation_OfExitCodes_ListsEachOnce() => Assert.Equal(
        Enum.GetValues<ExitCode>().Select(code => (int)code),
        ExitCodeRows().Matches(ReadDocumentation()).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Fields(JsonNode? node) => node switch
    {
        JsonObject entries => entries.SelectMany(e => Fields(e.Value).Prepend(e.Key)),
        JsonArray items => items.SelectMany(Fields),
        _ => [],
    };

    private static HashSet<string> DocumentedNames() => [.. CodeSpans().Matches(ReadDocumentation()).Select(m => m.Groups[1].Value)];

    /// <summary>Gets the folder of the documents.</summary>
    internal static string Docs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Futurnal.Instrumentation.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "docs");
    }

    internal static string ReadDocumentation() => File.ReadAllText(Path.Combine(Docs(), "cli.md"));

    [GeneratedRegex("`([a-z0-9_]+)`")]
    private static partial Regex CodeSpans();

    [GeneratedRegex(@"^\| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeRows();
}
