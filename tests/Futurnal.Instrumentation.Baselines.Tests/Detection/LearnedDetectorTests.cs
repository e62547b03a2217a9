namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

/// <summary>What needs a history: a week of minutes that are normal around 100, give or take 10, from a fixed seed.</summary>
public class LearnedDetectorTests
{
    private static readonly Expectation Expected = new(100, 10, IsLog: false);
    private static readonly double[] Week = NoiseOf(7 * 1440, 1);
    private static readonly DetectionProfile Profile = Learn(Week);

    [Fact]
    public void History_OfNormalMinutes_GoesAsFarAsNormalOnesDo()
    {
        // Three of five beyond 2 standard deviations come about once a day, beyond 3 hardly ever.
        Assert.InRange(Profile.LevelUp.ValueOnceIn(30), 2, 3.6);
        Assert.InRange(Profile.UsualScore, 0.95, 1.05);
        Assert.Equal(0, Profile.UsualSilenceMs);
    }

    [Fact]
    public void WeekOfTheSameKind_IsQuiet() => Assert.Empty(After(NoiseOf(7 * 1440, 2)).Told);

    [Fact]
    public void Step_OfFour_IsFoundInThreeMinutes()
    {
        var feed = After(NoiseOf(300, 3));
        var told = Assert.Single(feed.Values(140, 141, 139).Told);
        Assert.Equal((AnomalyKind.Spike, true), (told.Kind, told.OnceInDays >= 30));
    }

    [Fact]
    public void Level_OfTwoAndAHalfThatLasts_IsFound()
    {
        var told = Assert.Single(After(NoiseOf(300, 4)).Values([.. NoiseOf(30, 5).Select(v => v + 26)]).Told);
        Assert.Equal(AnomalyKind.Spike, told.Kind);
    }

    [Fact]
    public void Drift_OverHours_IsATrend()
    {
        var feed = After(NoiseOf(600, 6)).Values([.. NoiseOf(480, 7).Select((v, i) => v + (i * 35.0 / 480))]);
        var told = Assert.Single(feed.Told);
        Assert.Equal((AnomalyKind.Trend, true), (told.Kind, told.IsAbove));
        Assert.Matches("^value drifts upwards: ", told.Explain("value", "1"));
    }

    [Fact]
    public void Drift_BackToWhatIsExpected_IsNone() =>
        Assert.Empty(After(NoiseOf(600, 8), BadDirection.Up).Values([.. NoiseOf(480, 9).Select((v, i) => v - 30 + (i * 30.0 / 480))]).Told);

    [Fact]
    public void Noise_ThreeTimesAsWide_IsAChangeOfVariance()
    {
        // From side to side, so that no three of five are on one.
        var feed = After(NoiseOf(300, 10), BadDirection.Down).Values([.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? 128.0 : 72)]);
        var told = Assert.Single(feed.Told);
        Assert.Equal((AnomalyKind.Variance, true), (told.Kind, told.IsAbove));
        Assert.InRange(told.Score, 2, 5);
        Assert.Null(feed.Values(NoiseOf(60, 11)).Detector.Ongoing);
    }

    [Fact]
    public void Level_ThatANewVersionShifted_IsUsual() =>
        Assert.Empty(After([.. NoiseOf(3 * 1440, 12).Select(v => v + 7)]).Told);

    [Fact]
    public void History_ThatWanders_IsNoAlarm()
    {
        var profile = Learn(WanderingOf(7 * 1440, 13));
        var feed = new Feed(new SeriesDetector(DetectionOptions.Default, BadDirection.Either, profile)).Values(WanderingOf(4 * 1440, 14));
        Assert.Empty(feed.Told);

        // Without that history, the same minutes are alarms.
        var unknown = new Feed(new SeriesDetector(DetectionOptions.Default, BadDirection.Either, DetectionProfile.Unknown)).Values(WanderingOf(4 * 1440, 14));
        Assert.NotEmpty(unknown.Told);
    }

    [Fact]
    public void Series_WithAPointEveryFiveMinutes_HasAHistory()
    {
        var profile = LearnSeldom();

        Assert.Equal(4 * 60_000, profile.UsualSilenceMs);
        Assert.InRange(profile.LevelUp.ValueOnceIn(30), 2, 3.6);
        Assert.True(profile.HourUp.IsKnown);
        Assert.InRange(profile.UsualScore, 0.9, 1.1);
    }

    [Fact]
    public void Profile_AsJson_ReadsAsItWasWritten()
    {
        using var stream = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(stream))
        {
            Profile.Write(json);
        }

        using var document = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        Assert.Equal(Profile, DetectionProfile.TryRead(document.RootElement));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1,2,3]")]
    [InlineData("null")]
    public void Profile_OfAnotherForm_IsNone(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Null(DetectionProfile.TryRead(document.RootElement));
    }

    private static Feed After(double[] values, BadDirection direction = BadDirection.Either) =>
        new Feed(new SeriesDetector(DetectionOptions.Default, direction, Profile)).Values(values);

    private static SignalPoint[] Seldom(double[] values) =>
        [.. values.Select((v, i) => new SignalPoint(Feed.TimeOf(5 * i), Feed.TimeOf((5 * i) + 1), v, 1))];

    private static DetectionProfile LearnSeldom() => DetectionProfile.Learn(Seldom(Week[..2016]), _ => Expected, DetectionOptions.Default);

    private static DetectionProfile Learn(double[] values) => DetectionProfile.Learn(
        [.. values.Select((v, i) => new SignalPoint(Feed.TimeOf(i), Feed.TimeOf(i + 1), v, 1))], _ => Expected, DetectionOptions.Default);

    private static double[] NoiseOf(int minutes, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, minutes).Select(_ => 100 + (10 * Normal(random)))];
    }

    private static double[] WanderingOf(int minutes, int seed)
    {
        var random = new Random(seed);
        var (values, state) = (new double[minutes], Normal(random));
        for (var i = 0; i < minutes; i++)
        {
            state = (0.97 * state) + (Math.Sqrt(1 - (0.97 * 0.97)) * Normal(random));
            values[i] = 100 + (10 * state);
        }

        return values;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
