using System.Text;

namespace Futurnal.Instrumentation.Alerting.Tests;

public sealed class AlertRuleFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("futurnal-rules-");
    private readonly List<string> _reports = [];

    private string FilePath => Path.Combine(_folder.FullName, "alerts.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Parse_OfARuleWithEverything_ReadsAllOfIt()
    {
        var set = Parse("""
            {
              "$schema": "alert-rules.schema.json", // where editors find it
              "rules": [
                {
                  "name": "slow_import", "metric": "import.latency", "statistic": "p99", "comparison": ">=", "threshold": 500.5, "recovery": 400,
                  "labels": { "status": "failed" }, "per": "series", "over": "2m", "for": "30s", "keep_firing": "1h", "cooldown": "1d",
                  "no_data": "alert", "severity": "critical", "story": "imports", "enabled": false,
                },
              ],
              "mute": [
                { "days": ["friday"], "from": "22:00", "to": "07:00", "time_zone": "UTC" },
                { "begin": "2026-12-24T18:00:00+01:00", "end": "2026-12-27T00:00Z" }
              ]
            }
            """);

        var rule = set.Rules[^1];
        Assert.Equal(11, set.Rules.Length);
        Assert.Equal("status=failed", string.Join(", ", rule.Labels.Select(l => $"{l.Key}={l.Value}")));
        Assert.Equal(
            new AlertRule
            {
                Name = "slow_import",
                MetricName = "import.latency",
                Statistic = MetricStatistic.P99,
                Comparison = AlertComparison.AtLeast,
                Threshold = 500.5,
                Recovery = 400,
                Labels = rule.Labels,
                PerSeries = true,
                Over = TimeSpan.FromMinutes(2),
                For = TimeSpan.FromSeconds(30),
                KeepFiring = TimeSpan.FromHours(1),
                Cooldown = TimeSpan.FromDays(1),
                NoData = NoDataPolicy.Alert,
                Severity = AlertSeverity.Critical,
                Story = "imports",
                Enabled = false,
            },
            rule);
        Assert.Equal(DayOfWeek.Friday, Assert.Single(set.Mutes[0].Days));
        Assert.Equal(new DateTimeOffset(2026, 12, 24, 17, 0, 0, TimeSpan.Zero), set.Mutes[1].Begin);
    }

    [Fact]
    public void Parse_OfTheNameOfABuiltInRule_ChangesWhatItNames()
    {
        var set = Parse("""{"rules": [{"name": "high_cpu", "threshold": 60}, {"enabled": false, "name": "low_throughput"}]}""");

        Assert.Equal(AlertRules.Default.Select(r => r.Name), set.Rules.Select(r => r.Name));
        Assert.Equal(AlertRules.Default[0] with { Threshold = 60, Recovery = null }, set.Rules[0]);
        Assert.Equal(["low_throughput"], set.Rules.Where(r => !r.Enabled).Select(r => r.Name));
    }

    [Theory]
    [InlineData("", "(1,1): the file ends here, before it is complete; close what is open.")]
    [InlineData("[]", "(1,1): the file must be an object with 'rules', as in {\"rules\": []}.")]
    [InlineData("{\n  \"rules\": [}\n", "(2,13): this is no JSON; look for a missing comma, quote or bracket.")]
    [InlineData("{\n  \"rules\": [", "(2,13): the file ends here, before it is complete; close what is open.")]
    [InlineData("{} {}", "(1,4): something follows the last bracket; take it away.")]
    [InlineData("{\"rule\": []}", "(1,2): the file has no property 'rule'; it may have $schema, rules, mute.")]
    [InlineData("{\"rules\": {}}", "(1,11): 'rules' must be a list, in square brackets.")]
    [InlineData("{\"rules\": [5]}", "(1,12): an item of 'rules' must be an object, in curly brackets.")]
    [InlineData("{\"rules\": [], \"rules\": []}", "(1,15): 'rules' is there twice; keep one of them.")]
    [InlineData("{\"rules\": [{\"name\": 5}]}", "(1,21): 'name' must be text, as in \"slow_search\".")]
    [InlineData("{\"rules\": [{\"enabled\": false}]}", "(1,12): the rule has no 'name'; give it one, as in \"name\": \"slow_search\".")]
    [InlineData("{\"rules\": [{\"name\": \"Slow Search\"}]}", "(1,21): 'name': an alert rule has the name 'Slow Search'; use words of a-z, 0-9 and _ that begin with a letter, as in 'slow_search'.")]
    [InlineData("{\"rules\": [\n  {\"name\": \"mine\", \"metric\": \"a.b\"}]}", "(2,3): the rule 'mine' has no 'comparison', which it needs since there is no rule of that name to change; add it.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"color\": 1}]}", "(1,33): a rule has no property 'color'; it may have name, metric, statistic, comparison, threshold, recovery, labels, per, over, for, keep_firing, cooldown, no_data, severity, story, enabled.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"/etc/secret\": 1}]}", "(1,33): a rule has no property of that name; it may have name, metric, statistic, comparison, threshold, recovery, labels, per, over, for, keep_firing, cooldown, no_data, severity, story, enabled.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"threshold\": \"80\"}]}", "(1,46): 'threshold' must be a number, without quotes.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"threshold\": 1e999}]}", "(1,46): 'threshold': the alert rule 'high_cpu' has the threshold Infinity; use a finite number.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"recovery\": 90}]}", "(1,45): 'recovery': the alert rule 'high_cpu' has the recovery threshold 90; it must be 80, the threshold, at most.")]
    [InlineData("{\"rules\": [{\"name\": \"low_throughput\", \"recovery\": 4}]}", "(1,51): 'recovery': the alert rule 'low_throughput' has the recovery threshold 4; it must be 5, the threshold, at least.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"severity\": \"fatal\"}]}", "(1,45): 'severity' must be one of \"info\", \"warning\", \"critical\".")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"for\": \"5 min\"}]}", "(1,40): 'for' is no duration; use a whole number with s, m, h or d, as in \"30s\", \"5m\" or \"2h\".")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"for\": \"31d\"}]}", "(1,40): 'for': the alert rule 'high_cpu' has a time to wait (For) of 31.00:00:00; it must be 0 at least and 30 days at most.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"over\": \"0s\"}]}", "(1,41): 'over': the alert rule 'high_cpu' has a stretch (Over) of 00:00:00; it must be 1 second at least and 30 days at most.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"enabled\": 0}]}", "(1,44): 'enabled' must be true or false, without quotes.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"labels\": [\"a\"]}]}", "(1,43): 'labels' must be an object, as in {\"status\": \"failed\"}.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\", \"labels\": {\"A\": \"b\"}}]}", "(1,43): 'labels': the alert rule 'high_cpu' has the label key 'A'; use words of a-z, 0-9 and _ that begin with a letter, as in 'connector_type'.")]
    [InlineData("{\"rules\": [{\"name\": \"high_cpu\"},\n{\"name\": \"high_cpu\"}]}", "(2,10): another rule above has the name 'high_cpu' too; give each its own.")]
    [InlineData("{\"mute\": [{\"days\": [\"monday\"], \"from\": \"22:00\"}]}", "(1,11): the mute window is neither weekly nor once; give 'days', 'from' and 'to' for each week, or 'begin' and 'end' for once.")]
    [InlineData("{\"mute\": [{\"days\": [\"Mon\"]}]}", "(1,21): 'days' must be one of \"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\", \"sunday\".")]
    [InlineData("{\"mute\": [{\"from\": \"25:00\"}]}", "(1,20): 'from' is no time of day; use hours and minutes, as in \"22:30\".")]
    [InlineData("{\"mute\": [{\"begin\": \"2026-12-24T18:00:00\"}]}", "(1,21): 'begin' is no moment; use date, time and offset, as in \"2026-12-24T18:00:00Z\" or \"2026-12-24T18:00:00+01:00\".")]
    [InlineData("{\"mute\": [{\"begin\": \"2026-12-24T18:00:00Z\", \"end\": \"2026-12-24T18:00:00Z\"}]}", "(1,11): the mute window ends before it begins; let it end later.")]
    [InlineData("{\"mute\": [{\"time_zone\": \"Mars/Base\"}]}", "(1,25): 'time_zone' is no time zone of this machine; use a name such as \"Europe/Berlin\" or \"UTC\", or leave it out for the machine's own.")]
    [InlineData("{\"rules\": [{\"name\": \"hüöß\", \"enabled\": 1}]}", "(1,40): 'enabled' must be true or false, without quotes.")]
    public void Parse_OfWhatIsWrong_NamesPlaceAndRemedy(string content, string problem)
    {
        var e = Assert.Throws<AlertRuleFileException>(() => Parse(content));

        Assert.Equal("alerts.json" + problem, e.Message);
    }

    [Fact]
    public void Refresh_OfAFileThatChanges_TakesWhatCanBeUsedAndTellsTheRestOnce()
    {
        var file = new AlertRuleFile(FilePath, AlertRules.Default, _reports.Add);
        Assert.False(file.Refresh());
        Assert.Equal(AlertRules.Default, file.Current.Rules);

        Write("""{"rules": [{"name": "high_cpu", "enabled": false}]}""");
        Assert.True(file.Refresh());
        Assert.False(file.Refresh());
        Assert.False(file.Current.Rules[0].Enabled);

        Write("""{"rules": [{"name": "high_cpu", "enabled": fals}]}""");
        Assert.False(file.Refresh());
        Assert.False(file.Refresh());
        Assert.False(file.Current.Rules[0].Enabled);
        Assert.Equal(["alerts.json(1,44): this is no JSON; look for a missing comma, quote or bracket. The rules stay as they were."], _reports);

        File.Delete(FilePath);
        Assert.False(file.Refresh());
        Assert.False(file.Refresh());
        Assert.Equal("The file of alert rules 'alerts.json' is gone. The rules stay as they were until the process ends.", _reports[^1]);
        Assert.Equal(2, _reports.Count);

        Write("""{"rules": []}""");
        Assert.True(file.Refresh());
        Assert.Equal(AlertRules.Default, file.Current.Rules);
    }

    private static AlertRuleSet Parse(string content) => AlertRuleFile.Parse(Encoding.UTF8.GetBytes(content), "alerts.json");

    private void Write(string content) => File.WriteAllText(FilePath, content);
}
