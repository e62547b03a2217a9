using System.Text.Json;
using System.Text.RegularExpressions;

namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed partial class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Read("alert-rules.schema.json")).RootElement;

    [Fact]
    public void Schema_OfEachObject_KnowsThePropertiesTheParserKnows()
    {
        var definitions = Schema.GetProperty("$defs");

        Assert.Equal(RuleFileParser.Properties, Names(Schema));
        Assert.Equal(RuleFileRule.Properties, Names(definitions.GetProperty("rule")));
        Assert.Equal(RuleFileMute.Properties, Names(definitions.GetProperty("mute")));
    }

    [Fact]
    public void Schema_OfEachWord_KnowsTheWordsTheParserKnows()
    {
        Assert.Equal(RuleFileWords.Statistics.Select(w => w.Text), Words("statistic"));
        Assert.Equal(AlertComparisons.All.Select(w => w.Text), Words("comparison"));
        Assert.Equal(RuleFileWords.NoData.Select(w => w.Text), Words("no_data"));
        Assert.Equal(RuleFileWords.Severities.Select(w => w.Text), Words("severity"));
        Assert.Equal(RuleFileWords.Per.Select(w => w.Text), Words("per"));
        Assert.Equal(
            RuleFileWords.Days.Select(w => w.Text),
            Schema.GetProperty("$defs").GetProperty("mute").GetProperty("properties").GetProperty("days").GetProperty("items").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(Enum.GetValues<MetricStatistic>().Order(), RuleFileWords.Statistics.Select(w => w.Value).Order());
    }

    [Fact]
    public void Document_OfTheFormat_HasAnExampleThatParsesAndNamesEachProperty()
    {
        var document = Read("alerting.md");
        var examples = Examples().Matches(document).Select(m => m.Groups[1].Value).ToArray();

        Assert.NotEmpty(examples);
        Assert.All(examples, e => AlertRuleFile.Parse(System.Text.Encoding.UTF8.GetBytes(e), "alerting.md"));
        Assert.All(RuleFileRule.Properties.Concat(RuleFileMute.Properties), p => Assert.Contains($"`{p}`", document, StringComparison.Ordinal));
        Assert.All(AlertRules.Default, r => Assert.Contains($"`{r.Name}`", document, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string?> Words(string property) =>
        Schema.GetProperty("$defs").GetProperty("rule").GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(e => e.GetString());

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "RuleFiles", name));

    [GeneratedRegex("```json\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();
}
