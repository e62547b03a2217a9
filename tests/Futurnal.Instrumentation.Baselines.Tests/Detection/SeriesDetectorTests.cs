namespace Futurnal.Instrumentation.Baselines.Tests.Detection;

public class SeriesDetectorTests
{
    [Fact]
    public void ThreeMinutes_FarAbove_AreASpike()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(140, 143, 141);

        Assert.Equal(
            new Anomaly
            {
                Kind = AnomalyKind.Spike,
                IsAbove = true,
                Severity = AlertSeverity.Warning,
                Value = 143,
                Expected = 100,
                Low = 70,
                High = 130,
                Score = feed.Told[0].Score,
                OnceInDays = null,
                SinceMs = Feed.TimeOf(18),
                DetectedAtMs = Feed.TimeOf(21),
                LastSeenMs = Feed.TimeOf(21),
            },
            Assert.Single(feed.Told));
        Assert.Equal(4.13, feed.Told[0].Score, 0.1);
    }

    [Fact]
    public void ThreeMinutes_FarBelow_AreADrop()
    {
        var told = Assert.Single(Feed.Warm(BadDirection.Down).Values(60, 55, 61).Told);
        Assert.Equal((AnomalyKind.Drop, false, 55.0), (told.Kind, told.IsAbove, told.Value));
    }

    [Theory]
    [InlineData(BadDirection.Up, 1)]
    [InlineData(BadDirection.Either, 1)]
    [InlineData(BadDirection.Down, 0)]
    [InlineData(BadDirection.Neither, 0)]
    public void Spike_InADirection_CountsWhereItIsBad(BadDirection direction, int anomalies) =>
        Assert.Equal(anomalies, Feed.Warm(direction).Values(150, 150, 150, 150).Told.Count);

    [Theory]
    [InlineData(BadDirection.Up, 0)]
    [InlineData(BadDirection.Either, 1)]
    [InlineData(BadDirection.Down, 1)]
    [InlineData(BadDirection.Neither, 0)]
    public void Drop_InADirection_CountsWhereItIsBad(BadDirection direction, int anomalies) =>
        Assert.Equal(anomalies, Feed.Warm(direction).Values(50, 50, 50, 50).Told.Count);

    [Fact]
    public void LoneExtreme_HoweverFar_IsAnOutlierOnly()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(1e9).Usually(20).Values(500).Usually(20);
        Assert.Empty(feed.Told);
        Assert.Equal(2, feed.Detector.Outliers);
    }

    [Fact]
    public void TwoExtremes_InFiveMinutes_AreOutliersOnly()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(500, 100, 500).Usually(20);
        Assert.Empty(feed.Told);
        Assert.Equal(2, feed.Detector.Outliers);
    }

    [Fact]
    public void ThreeExtremes_InFiveMinutes_AreAnAnomalyAndNoOutliers()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(150, 100, 150, 100, 150);
        Assert.Equal(Feed.TimeOf(18), Assert.Single(feed.Told).SinceMs);
        Assert.Equal(0, feed.Detector.Outliers);
    }

    [Theory]
    [InlineData(135, AlertSeverity.Info)]
    [InlineData(145, AlertSeverity.Warning)]
    [InlineData(155, AlertSeverity.Critical)]
    public void Severity_ByDistance_IsThatOfTheSpecification(double value, AlertSeverity severity) =>
        Assert.Equal(severity, Feed.Warm(BadDirection.Up).Values(value, value, value, value).Detector.Ongoing!.Severity);

    [Fact]
    public void Severity_OfAnAnomalyThatGetsWorse_RisesAndNeverFalls()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(135, 135, 135, 135);
        Assert.Equal(AlertSeverity.Info, feed.Detector.Ongoing!.Severity);
        feed.Values(170, 175, 172);
        Assert.Equal((AlertSeverity.Critical, 175.0), (feed.Detector.Ongoing!.Severity, feed.Detector.Ongoing.Value));
        feed.Values(135, 135, 135, 135);
        Assert.Equal((AlertSeverity.Critical, 175.0), (feed.Detector.Ongoing!.Severity, feed.Detector.Ongoing.Value));
        Assert.Single(feed.Told);
    }

    [Fact]
    public void Anomaly_ThatHoversBetweenReleaseAndThreshold_GoesOn()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(140, 140, 140).Values(125, 125, 125, 125, 125, 125, 125, 125);
        Assert.Single(feed.Told);
        Assert.NotNull(feed.Detector.Ongoing);
    }

    [Fact]
    public void Anomaly_AfterFourUsualMinutes_GoesOn() =>
        Assert.NotNull(Feed.Warm(BadDirection.Up).Values(140, 140, 140).Usually(4).Values(125).Usually(4).Detector.Ongoing);

    [Fact]
    public void Anomaly_AfterFiveUsualMinutes_IsOver()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(140, 140, 140).Usually(5);
        Assert.Null(feed.Detector.Ongoing);
        Assert.Equal(2, feed.Told.Count);
        Assert.Equal(
            (Feed.TimeOf(18), Feed.TimeOf(21), (long?)Feed.TimeOf(26)),
            (feed.Told[1].SinceMs, feed.Told[1].LastSeenMs, feed.Told[1].EndedAtMs));
    }

    [Fact]
    public void Start_WithExtremes_IsPassedOver() => Assert.Empty(
        new Feed(new SeriesDetector(DetectionOptions.Default, BadDirection.Up, DetectionProfile.Unknown))
            .Values(900, 900, 900, 900, 900, 900, 900, 900, 900, 900).Usually(20).Told);

    [Fact]
    public void Gap_OfThreeMinutes_IsAWarmUp() =>
        Assert.Empty(Feed.Warm(BadDirection.Up).Silence(3).Values(900, 900, 900, 900, 900, 900, 900, 900, 900, 900).Usually(20).Told);

    [Fact]
    public void Gap_OfTwoMinutes_IsNone() => Assert.Single(Feed.Warm(BadDirection.Up).Silence(2).Values(900, 900, 900).Told);

    [Fact]
    public void Gap_AfterExtremes_LeavesNothingOfThem() =>
        Assert.Empty(Feed.Warm(BadDirection.Up).Values(900, 900).Silence(60).Usually(10).Values(900).Usually(9).Told);

    [Fact]
    public void Gap_InASeriesThatIsOftenSilent_IsNoWarmUp()
    {
        var profile = DetectionProfile.Unknown with { UsualSilenceMs = 120_000 };
        Assert.Single(Feed.Warm(BadDirection.Up, profile).Silence(5).Values(900, 900, 900).Told);
    }

    [Fact]
    public void Restart_OfTheProcess_IsAWarmUp()
    {
        var feed = Feed.Warm(BadDirection.Up);
        feed.Detector.Restart();
        Assert.Empty(feed.Values(900, 900, 900, 900, 900, 900, 900, 900, 900, 900).Usually(20).Told);
    }

    [Fact]
    public void Anomaly_AcrossASleep_IsOverOnceTheSeriesIsWell()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(140, 140, 140).Silence(600).Usually(10);
        Assert.NotNull(feed.Detector.Ongoing);
        Assert.Null(feed.Usually(5).Detector.Ongoing);
    }

    [Fact]
    public void Series_WhoseHistoryGoesAsFar_IsUsual()
    {
        var profile = DetectionProfile.Unknown with { LevelUp = new TailFit(4, 0.3) };
        Assert.Empty(Feed.Warm(BadDirection.Up, profile).Values(140, 140, 140, 140, 140).Told);
        Assert.Single(Feed.Warm(BadDirection.Up, profile).Values(170, 170, 170, 170, 170).Told);
    }

    [Fact]
    public void Constant_ThatMovesByLessThanAHundredth_IsUsual()
    {
        var feed = Feed.Warm(BadDirection.Either);
        feed.Expected = new Expectation(1000, 1e-6, IsLog: false);
        Assert.Empty(feed.Values(1008, 1008, 1008, 1008, 1008).Told);
        Assert.Single(feed.Values(1060, 1060, 1060).Told);
    }

    [Fact]
    public void Ratios_OnALogarithmicScale_AreWhatCounts()
    {
        var feed = Feed.Warm(BadDirection.Up);
        feed.Expected = new Expectation(Math.Log(200), 0.1, IsLog: true);
        var told = Assert.Single(feed.Values(300, 300, 300).Told);
        Assert.Equal(200, told.Expected, 1e-9);
        Assert.Equal(200 * Math.Exp(-0.3), told.Low, 1e-9);
        Assert.Equal(200 * Math.Exp(0.3), told.High, 1e-9);
    }

    [Fact]
    public void Point_ThatIsOlderOrNoNumber_IsLeftOut()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(900, 900);
        Assert.Null(feed.Detector.Observe(new SignalPoint(Feed.TimeOf(18), Feed.TimeOf(19), 900, 1), feed.Expected));
        feed.Values(double.NaN);
        Assert.Empty(feed.Told);
        Assert.Single(feed.Values(900).Told);
    }

    [Fact]
    public void Score_OfWhatIsFarAway_IsItsDistance()
    {
        var told = Assert.Single(Feed.Warm(BadDirection.Up).Values(900, 900, 900).Told);
        Assert.Equal((80, 900.0, AlertSeverity.Critical), (Math.Round(told.Score), told.Value, told.Severity));
    }

    [Fact]
    public void Score_OfAnAnomalyThatGetsFurther_IsThatOfItsWorst()
    {
        var feed = Feed.Warm(BadDirection.Up).Values(900, 900, 900, 1900, 1900, 1900);
        Assert.Equal((180, 1900.0), (Math.Round(feed.Detector.Ongoing!.Score), feed.Detector.Ongoing.Value));
    }

    [Fact]
    public void Clock_ThatWasPutBack_IsAStart_AndSeriesAreWatchedOn()
    {
        var feed = Feed.Warm(BadDirection.Up).Silence(600).Usually(30).Silence(-300).Usually(20);
        Assert.Single(feed.Values(900, 900, 900).Told);
    }

    [Fact]
    public void Clock_ThatWasPutBack_IsAWarmUp() => Assert.Empty(Feed.Warm(BadDirection.Up).Silence(-15).Values(900, 900, 900, 900, 900).Told);

    [Fact]
    public void Drift_OfASeriesWithAPointEveryFiveMinutes_IsSinceTheFirstThatCounts()
    {
        var profile = DetectionProfile.Unknown with { HourUp = new TailFit(0.5, 0.1), UsualScore = 1, UsualSilenceMs = 4 * 60_000 };
        var feed = new Feed(new SeriesDetector(DetectionOptions.Default, BadDirection.Up, profile));
        for (var i = 0; i < 120; i++)
        {
            feed.Values(i < 10 ? 100 : 125).Silence(4);
        }

        // Ten points of warm-up, and sixty that are 2.5 spreads away: five hours.
        var told = Assert.Single(feed.Told);
        Assert.Equal((AnomalyKind.Trend, Feed.TimeOf(5 * 10), Feed.TimeOf((5 * 69) + 1)), (told.Kind, told.SinceMs, told.DetectedAtMs));
    }
}
