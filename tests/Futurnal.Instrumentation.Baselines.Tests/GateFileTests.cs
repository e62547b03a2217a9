namespace Futurnal.Instrumentation.Baselines.Tests;

public sealed class GateFileTests
{
    private static readonly MetricDefinition Latency = new("search.latency", MetricType.Timer, MetricCategory.Search, "ms", string.Empty, ["strategy"], "tests");

    private static readonly MetricDefinition Errors = new("errors.total", MetricType.Counter, MetricCategory.System, "{error}", string.Empty, [], "tests");

    private static readonly MetricDefinition Queries = new("search.queries.total", MetricType.Counter, MetricCategory.Search, "{query}", string.Empty, [], "tests");

    private static readonly MetricDefinition Shards = new("search.shards", MetricType.Gauge, MetricCategory.Search, "1", string.Empty, [], "tests");

    [Fact]
    public void Parse_OfAFile_ReadsGatesCommentsAndEmptyLines()
    {
        var gates = GateFile.Parse(
            """
            # Budgets of the search.
            hybrid: p95(search.latency{strategy="hybrid"}) <= 800 ms   # the slow one

              share : rate(errors.total)/rate(search.queries.total)<=0.01
            """);

        Assert.Equal(["hybrid", "share"], gates.Select(g => g.Name));
        Assert.Equal(["p95(search.latency{strategy=\"hybrid\"})", "rate(errors.total)/rate(search.queries.total)"], gates.Select(g => g.Expression!.Text));
        Assert.Equal([(GateComparison.AtMost, 800, "ms"), (GateComparison.AtMost, 0.01, "1")], gates.Select(g => (g.Comparison, g.Limit, g.Unit)));
        Assert.Equal(["errors.total", "search.queries.total"], gates[1].Metrics);
        Assert.All(gates, g => Assert.Equal(GateOrigin.File, g.Origin));
    }

    [Theory]
    [InlineData("p95(search.latency", "line 1, column 22: ')' is missing after 'search.latency' at the end of the line.")]
    [InlineData("p95(search.latency) < 800 ms", "line 1, column 24: '<=' or '>=' was expected, not '< 800 ms'; the limit itself always passes.")]
    [InlineData("p95(search.latency)", "line 1, column 23: the limit is missing; end with '<=' or '>=' and a number.")]
    [InlineData("p95(search.latency) <= ms", "line 1, column 27: the limit must be a number, with its unit behind it, as in '800 ms'.")]
    [InlineData("p95(search.latency) <= 1,000 ms", "line 1, column 28: ',000 ms' is left over after the limit; end the line there, or put it behind '#'.")]
    [InlineData("p96(search.latency) <= 1 ms", "line 1, column 4: 'p96' is no statistic; use mean, mean_over_phases, min, max, last, p50, p95, p99, sum, rate or count.")]
    [InlineData("p95() <= 1 ms", "line 1, column 8: the name of a metric is missing, as in p95(search.latency).")]
    [InlineData("p95 search.latency <= 1 ms", "line 1, column 8: '(' is missing after 'p95', before 'search.latency <= 1 ...'.")]
    [InlineData("1 <= 2", "line 1, column 4: the expression names no metric; name one, as in p95(search.latency).")]
    [InlineData("p95(a{b=c}) <= 2", "line 1, column 12: the value of label 'b' must stand in double quotes on one line.")]
    [InlineData("p95(a{b \"c\"}) <= 2", "line 1, column 12: '=' or '!=' is missing after the label 'b', before '\"c\"}) <= 2'.")]
    [InlineData("p95(a) + <= 2", "line 1, column 13: a statistic of a metric was expected, as in p95(search.latency), or a number, or '('.")]
    [InlineData("(p95(a) <= 2", "line 1, column 12: ')' is missing, before '<= 2'.")]
    [InlineData("2/p50(a) <= 3", "line 1, column 9: '(a) <= 3' stands behind a unit or a number; put blanks around a '/' that divides, as in 1 / mean(search.latency).")]
    [InlineData("sum(a) <= 3 {b", "line 1, column 16: '}' is missing after '{' in a unit, as in {document}/s.")]
    [InlineData("p95(a) <= 1.2.3", "line 1, column 14: '1.2.3' is no number; use digits with a point, as in 0.05, without other signs between them.")]
    public void Parse_OfAMalformedGate_NamesPlaceFaultAndRemedy(string expression, string message) =>
        Assert.Equal(message, Assert.Throws<GateFileException>(() => GateFile.Parse($"g: {expression}")).Message);

    [Theory]
    [InlineData("\n  <= 5", "line 2, column 3: a gate begins with its name, as in 'search_p95: p95(search.latency) <= 800 ms'.")]
    [InlineData("g p95(a) <= 5", "line 1, column 3: ':' is missing after the name 'g', before 'p95(a) <= 5'.")]
    [InlineData("g: sum(a) <= 5\n\n g: sum(b) <= 5", "line 3, column 2: the gate 'g' is already on line 1; give it another name.")]
    public void Parse_OfAMalformedFile_NamesPlaceFaultAndRemedy(string text, string message)
    {
        var error = Assert.Throws<GateFileException>(() => GateFile.Parse(text));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Parse_OfEndlessParentheses_IsRefused() => Assert.Equal(
        "line 1, column 54: parentheses are nested more than 50 deep; write it flatter.",
        Assert.Throws<GateFileException>(() => GateFile.Parse("g: " + new string('(', 1_000))).Message);

    [Theory]
    [InlineData("p95(search.latency) <= 0.8 s", 800, GateOutcome.Pass, 0.8)]
    [InlineData("p95(search.latency) <= 799 ms", 800, GateOutcome.Fail, 800)]
    [InlineData("max(search.latency) - min(search.latency) <= 0 ms", 800, GateOutcome.Pass, 0)]
    [InlineData("p50(search.latency) + 1 s <= 2 s", 800, GateOutcome.Pass, 1.8)]
    [InlineData("2 * p99(search.latency) >= 1.6 s", 800, GateOutcome.Pass, 1.6)]
    [InlineData("(p99(search.latency) + p50(search.latency)) / p95(search.latency) <= 2", 800, GateOutcome.Pass, 2)]
    [InlineData("count(search.latency) >= 3", 800, GateOutcome.Pass, 3)]
    [InlineData("mean(search.latency{strategy!=\"graph\"}) >= 1 ms", 800, GateOutcome.Pass, 800)]
    public void Evaluate_OfAnExpression_IsInTheUnitOfItsLimit(string gate, double milliseconds, GateOutcome outcome, double value)
    {
        var result = Evaluate(gate, 60, Times("vector", milliseconds, milliseconds, milliseconds));

        Assert.Equal((outcome, value), (result.Outcome, Math.Round(result.Value!.Value, 12)));
    }

    [Fact]
    public void Evaluate_OfALabel_TakesItsSeriesOnly()
    {
        SeriesSummary[] series = [Times("vector", 10, 10), Times("graph", 900, 900)];

        Assert.Equal(10, Evaluate("p95(search.latency{strategy=\"vector\"}) <= 800 ms", 60, series).Value);
        Assert.Equal(900, Evaluate("p95(search.latency{strategy!=\"vector\"}) <= 800 ms", 60, series).Value);
    }

    [Fact]
    public void Evaluate_OfRates_DividesByTheSecondsWatched()
    {
        SeriesSummary[] series = [Counter(Errors, 6), Counter(Queries, 1_200)];

        Assert.Equal(0.1, Evaluate("rate(errors.total) <= 0.5 {error}/s", 60, series).Value);
        Assert.Equal(6, Evaluate("rate(errors.total) <= 50 {error}/min", 60, series).Value);
        Assert.Equal(0.005, Evaluate("rate(errors.total) / rate(search.queries.total) <= 0.01", 60, series).Value);
        Assert.Equal(0.5, Evaluate("sum(errors.total) / sum(search.queries.total) <= 1 %", 60, series).Value!.Value, 12);
    }

    [Theory]
    [InlineData("rate(errors.total) / rate(search.queries.total) <= 1", "it would be divided by zero")]
    [InlineData("rate(errors.total) / rate(other.total) <= 1", "nothing was recorded of other.total")]
    [InlineData("p95(errors.total) <= 1", "errors.total is a counter and has no percentiles")]
    [InlineData("sum(errors.total{kind=\"x\"}) <= 1", "no series of errors.total has these labels")]
    [InlineData("sum(errors.total) <= 1 ms", "the limit is in ms, and the value is in {error}")]
    public void Evaluate_WithoutAValue_HasNoDataAndSaysWhy(string gate, string reason)
    {
        var result = Evaluate(gate, 60, Counter(Errors, 6), Counter(Queries, 0));

        Assert.Equal((GateOutcome.NoData, (double?)null, reason), (result.Outcome, result.Value, result.Reason));
    }

    [Fact]
    public void Evaluate_OfARateOverNoTime_HasNoData() =>
        Assert.Equal("the stretch of time has no length", Evaluate("rate(errors.total) <= 1 {error}/s", 0, Counter(Errors, 6)).Reason);

    [Theory]
    [InlineData("p95(search.latency) <= 800", "line 1, column 27: the limit has no unit, and the value is in ms; write the limit in ms.")]
    [InlineData("p95(search.latency) <= 800 By", "line 1, column 27: the limit is in By, and the value is in ms; write the limit in ms.")]
    [InlineData("sum(errors.total) <= 800 {query}", "line 1, column 25: the limit is in {query}, and the value is in {error}; write the limit in {error}.")]
    [InlineData("count(search.latency) <= 8 ms", "line 1, column 29: the limit is in ms, and the value has no unit; write the limit in no unit.")]
    [InlineData("p95(search.latency) + sum(errors.total) <= 8 ms", "line 1, column 24: {error} cannot be added to ms; both need units of one kind.")]
    [InlineData("p95(errors.total) <= 8 {error}", "line 1, column 4: errors.total is a counter and has no percentiles; use mean, min, max, last, sum, rate or count.")]
    [InlineData("rate(errors.total) / rate(search.queries.total) <= 5 ms", "line 1, column 55: the limit is in ms, and the value is in {error}/{query}; write the limit in {error}/{query}.")]
    [InlineData("p95(search.latency) * rate(errors.total) <= 5 ms", "line 1, column 48: the limit is in ms, and the value is in ms.{error}/s; write the limit in ms.{error}/s.")]
    [InlineData("rate(search.shards) <= 5 /s", "line 1, column 4: search.shards is a gauge, of which values added up say nothing; use mean, min, max, last or count.")]
    [InlineData("p95(search.latency{kind=\"x\"}) <= 8 ms", "line 1, column 4: search.latency has no label 'kind'; use strategy.")]
    public void Check_OfUnitsThatDoNotAgree_NamesPlaceFaultAndRemedy(string gate, string message) =>
        Assert.Equal(message, Assert.Throws<GateFileException>(() => Read(gate).Expression!.Check(Find)).Message);

    [Theory]
    [InlineData("p95(search.latency) <= 800 ms")]
    [InlineData("p95(search.latency) <= 0.01 min")]
    [InlineData("sum(errors.total) <= 8")]
    [InlineData("sum(errors.total) / sum(search.queries.total) <= 5 %")]
    [InlineData("rate(errors.total) <= 1 {error}/h")]
    [InlineData("p95(search.latency) / p50(search.latency) <= 3")]
    [InlineData("p95(unknown.latency) <= 3 By")]
    [InlineData("rate(errors.total) / rate(search.queries.total) <= 5 {error}/{query}")]
    [InlineData("p95(search.latency) * rate(errors.total) <= 5 ms.{error}/s")]
    [InlineData("sum(errors.total) / sum(search.queries.total) * 1 % <= 5 {error}/{query}.%")]
    public void Check_OfUnitsThatAgree_IsSilent(string gate) => Read(gate).Expression!.Check(Find);

    [Fact]
    public void Parse_OfRandomText_GivesGatesOrTheOneException()
    {
        string[] pieces =
        [
            "g", ":", " ", "p95", "rate", "sum", "(", ")", "search.latency", "errors.total", "{", "}", "strategy", "=", "!=", "\"", "\"x\"", ",", "+", "-", "*", "/",
            "1", "0", "1e9", ".5", "ms", "s", "%", "By", "{error}", "<=", ">=", "#", "\n", "\t", "\u2028", "\ud800", "é", "\0", "p95(search.latency)", "g: sum(errors.total) ", " <= 1",
        ];
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => pieces[random.Next(pieces.Length)]));
            text = i % 2 == 0 ? text : $"g: {text} p95(search.latency) {text} <= 1";
            try
            {
                foreach (var gate in GateFile.Parse(text))
                {
                    read++;
                    _ = QualityGates.Evaluate([gate], [Times("vector", 5, 7), Counter(Errors, 6)], TimeSpan.FromSeconds(1));
                    gate.Expression!.Check(Find);
                }
            }
            catch (GateFileException e)
            {
                Assert.InRange(e.Line, 1, text.Length + 1);
                Assert.InRange(e.Column, 1, text.Length + 1);
            }
        }

        Assert.InRange(read, 100, 200_000);
    }

    [Theory]
    [InlineData(7, "<= 7 %", GateOutcome.Pass, 7)]
    [InlineData(29, ">= 29 %", GateOutcome.Pass, 29)]
    [InlineData(8, "<= 7 %", GateOutcome.Fail, 8)]
    public void Evaluate_OfExactlyTheLimit_PassesWhateverTheArithmetic(int errors, string limit, GateOutcome outcome, double value)
    {
        var result = Evaluate($"sum(errors.total) / sum(search.queries.total) {limit}", 60, Counter(Errors, errors), Counter(Queries, 100));

        Assert.Equal((outcome, value), (result.Outcome, Math.Round(result.Value!.Value, 12)));
    }

    [Fact]
    public void Evaluate_OfRatesOverAPartOfARange_LeavesOutWhatCameBefore()
    {
        SeriesSummary[] all = [Counter(Errors, 106), Counter(Queries, 100)];
        SeriesSummary[] rising = [Counter(Errors, 6)];

        Assert.Equal(
            [0.1, 106, 0],
            QualityGates.Evaluate(GateFile.Parse("a: rate(errors.total) <= 1 {error}/s\nb: sum(errors.total) <= 1\nc: rate(search.queries.total) <= 1 /s"), all, rising, TimeSpan.FromMinutes(1))
                .Select(r => r.Value));
    }

    private static MetricDefinition? Find(string name) => new[] { Latency, Errors, Queries, Shards }.FirstOrDefault(m => m.Name == name);

    private static QualityGate Read(string gate) => Assert.Single(GateFile.Parse($"g: {gate}"));

    private static GateResult Evaluate(string gate, double seconds, params SeriesSummary[] series) =>
        Assert.Single(QualityGates.Evaluate([Read(gate)], series, TimeSpan.FromSeconds(seconds)));

    private static SeriesSummary Times(string strategy, params double[] values)
    {
        var distribution = new ExponentialHistogram();
        foreach (var value in values)
        {
            distribution.Add(value);
        }

        return new SeriesSummary(
            new Series(Latency, [new("strategy", strategy)]), values.Length, values.Sum(), values.Min(), values.Max(), values[^1], 1_000, distribution);
    }

    private static SeriesSummary Counter(MetricDefinition metric, double sum) => new(new Series(metric, []), 2, sum, 0, sum, 0, 1_000, null);
}
