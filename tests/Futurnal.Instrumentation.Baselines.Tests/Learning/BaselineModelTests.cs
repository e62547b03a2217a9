namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

public sealed class BaselineModelTests
{
    private static readonly BaselineOptions Options = new();

    [Fact]
    public void Learn_FromNormalValues_FindsCentreAndSpread()
    {
        var model = Learn(Signals.Minutes(7, (_, r) => 100 + (5 * r.Normal())));

        var normal = model.ExpectedAt(Signals.Monday);
        Assert.Equal((BaselineScale.Linear, ScaleReason.LogarithmsNoBetter), (model.Outline.Scale, model.Outline.ScaleReason));
        Assert.Equal((Seasonality.None, SeasonReason.NoneHelps), (model.Outline.Seasonality, model.Outline.SeasonReason));
        Assert.InRange(normal.Center, 99.8, 100.2);
        Assert.InRange(normal.Spread, 4.8, 5.5);
        Assert.Equal(10_080, model.Outline.Samples);
    }

    [Fact]
    public void Learn_FromLognormalValues_TakesLogarithms()
    {
        var model = Learn(Signals.Minutes(7, (_, r) => Math.Exp(3 + (0.5 * r.Normal()))));

        var normal = model.ExpectedAt(Signals.Monday);
        Assert.Equal(ScaleReason.LogarithmsBetter, model.Outline.ScaleReason);
        Assert.True(normal.IsLog);
        Assert.InRange(normal.Center, 2.97, 3.03);
        Assert.InRange(normal.Spread, 0.48, 0.55);
    }

    [Fact]
    public void Learn_FromValuesWithAZero_StaysLinear()
    {
        var model = Learn(Signals.Minutes(7, (t, r) => t == Signals.Monday ? 0 : Math.Exp(3 + (0.5 * r.Normal()))));

        Assert.Equal((BaselineScale.Linear, ScaleReason.NotAllPositive, 0.0), (model.Outline.Scale, model.Outline.ScaleReason, model.Outline.ScaleGain));
    }

    [Fact]
    public void Learn_FromValuesWithAStrongSeason_DoesNotMistakeItForATail()
    {
        var model = Learn(Signals.Minutes(7, (t, r) => 100 + (Signals.HourOf(t) is >= 12 and < 14 ? 400 : 0) + (5 * r.Normal())));

        Assert.Equal(BaselineScale.Linear, model.Outline.Scale);
        Assert.Equal(Seasonality.HourOfDay, model.Outline.Seasonality);
    }

    [Fact]
    public void ExpectedAt_OfADailyWave_FollowsIt()
    {
        static double Wave(long t) => 50 * Math.Sin(2 * Math.PI * Signals.HourOf(t) / 24);
        var model = Learn(Signals.Minutes(7, (t, r) => 200 + Wave(t) + (4 * r.Normal())));

        Assert.Equal((Seasonality.HourOfDay, SeasonReason.Helps, true), (model.Outline.Seasonality, model.Outline.SeasonReason, model.Outline.IsSmooth));
        Assert.InRange(model.Outline.SeasonGain, 0.9, 1);
        for (var t = Signals.Monday; t < Signals.Monday + Signals.DayMs; t += 7 * Signals.MinuteMs)
        {
            var normal = model.ExpectedAt(t + (30 * Signals.DayMs));
            Assert.InRange(normal.Center, 200 + Wave(t) - 2, 200 + Wave(t) + 2);
            Assert.InRange(normal.Spread, 3.2, 5.5);
        }
    }

    [Fact]
    public void ExpectedAt_OfOfficeHours_ChangesAtTheHour()
    {
        var model = Learn(Signals.Minutes(7, (t, r) => (Signals.HourOf(t) is >= 9 and < 17 ? 300 : 100) + (4 * r.Normal())));

        Assert.False(model.Outline.IsSmooth);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (539 * Signals.MinuteMs)).Center, 98, 102);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (540 * Signals.MinuteMs)).Center, 298, 302);
    }

    [Theory]
    [InlineData(2, Seasonality.None, SeasonReason.TooFewDays)]
    [InlineData(7, Seasonality.None, SeasonReason.NoneHelps)]
    [InlineData(14, Seasonality.WeekdayAndHour, SeasonReason.Helps)]
    [InlineData(28, Seasonality.WeekdayAndHour, SeasonReason.Helps)]
    public void Seasonality_OfQuietWeekends_IsFoundWhenThereAreTwo(int days, Seasonality expected, SeasonReason reason)
    {
        var model = Learn(Signals.Minutes(days, (t, r) => (Signals.IsWeekend(t) ? 20 : 100) + (4 * r.Normal())));

        Assert.Equal((expected, reason, days), (model.Outline.Seasonality, model.Outline.SeasonReason, model.Outline.Days));
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(28, true)]
    public void Seasonality_OfABusyTuesday_IsFoundFromThreeWeeksOn(int days, bool isFound)
    {
        var model = Learn(Signals.Minutes(days, (t, r) => ((t - Signals.Monday) / Signals.DayMs % 7 == 1 && Signals.HourOf(t) >= 12 ? 200 : 100) + (4 * r.Normal())));

        Assert.Equal(isFound, model.Outline.Seasonality == Seasonality.HourOfWeek);
        if (isFound)
        {
            Assert.InRange(model.ExpectedAt(Signals.Monday + (28 * Signals.DayMs) + Signals.DayMs + (15 * 3_600_000)).Center, 198, 202);
            Assert.InRange(model.ExpectedAt(Signals.Monday + (28 * Signals.DayMs) + (2 * Signals.DayMs) + (15 * 3_600_000)).Center, 98, 102);
        }
    }

    [Fact]
    public void Level_AfterADeployTwoWeeksAgo_IsThatOfTheWindow()
    {
        var deploy = Signals.Monday + (14 * Signals.DayMs);
        var model = Learn(Signals.Minutes(28, (t, r) => (t < deploy ? 100 : 160) + (Signals.HourOf(t) is >= 9 and < 17 ? 40 : 0) + (4 * r.Normal())));

        Assert.InRange(model.ExpectedAt(Signals.Monday + (3 * 3_600_000)).Center, 157, 163);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (12 * 3_600_000)).Center, 197, 203);
    }

    [Fact]
    public void Spread_AfterOneBadDayThatNobodyTold_StaysAsItWas()
    {
        // Ten spreads up, for three hours.
        var from = Signals.Monday + (3 * Signals.DayMs);
        var model = Learn(Signals.Minutes(7, (t, r) => 100 + (t >= from && t < from + (180 * Signals.MinuteMs) ? 50 : 0) + (5 * r.Normal())));

        Assert.InRange(model.ExpectedAt(Signals.Monday).Spread, 4.8, 5.5);
    }

    [Fact]
    public void Spread_OfADailyJobOfFourMinutes_HoldsTheJob()
    {
        var model = Learn(Signals.Minutes(7, (t, r) => Signals.HourOf(t) is >= 3 and < 3.05 ? 50 : 0));

        Assert.InRange(model.ExpectedAt(Signals.Monday).Score(50), 0, 4);
    }

    [Theory]
    [InlineData(0, 0, 1e-9)]
    [InlineData(0, 1, 1)]
    [InlineData(500, 0, 5)]
    [InlineData(500, 20, 20)]
    public void Spread_OfAConstant_IsTheFloor(double value, double quantum, double expected)
    {
        var model = BaselineModel.Learn(Signals.Minutes(1, (_, _) => value), SignalKind.Mean, Options, quantum);

        Assert.Equal(expected, model.ExpectedAt(Signals.Monday).Spread);
    }

    [Fact]
    public void Spread_OfNoisyDaysAndQuietNights_IsOfTheHour()
    {
        var model = Learn(Signals.Minutes(7, (t, r) => (Signals.HourOf(t) is >= 8 and < 20 ? 200 : 300) + ((Signals.HourOf(t) is >= 8 and < 20 ? 20 : 2) * r.Normal())));

        Assert.InRange(model.ExpectedAt(Signals.Monday + (13 * 3_600_000)).Spread, 16, 26);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (2 * 3_600_000)).Spread, 2, 8);
    }

    [Fact]
    public void ExpectedAt_InATimeZone_FollowsItsClock()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Test/FiveAhead", TimeSpan.FromHours(5), null, null);
        var model = Learn(
            Signals.Minutes(7, (t, r) => (Signals.HourOf(t + (5 * 3_600_000)) is >= 9 and < 17 ? 300 : 100) + (4 * r.Normal())),
            Options with { TimeZone = zone });

        Assert.InRange(model.Centers[9], 298, 302);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (4 * 3_600_000)).Center, 298, 302);
        Assert.InRange(model.ExpectedAt(Signals.Monday + (12 * 3_600_000)).Center, 98, 102);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(double.MaxValue)]
    public void Learn_FromValuesAtTheEndsOfNumbers_StaysFinite(double size)
    {
        var model = Learn(Signals.Minutes(4, (t, r) => size * (Signals.HourOf(t) is >= 9 and < 17 ? 0.9 : 0.1) * (1 - (0.1 * Math.Abs(Math.Tanh(r.Normal()))))));

        Assert.All(model.Centers, c => Assert.True(double.IsFinite(c)));
        Assert.All(model.Spreads, s => Assert.True(s > 0 && double.IsFinite(s)));
        Assert.True(double.IsFinite(model.Outline.ScaleGain) && double.IsFinite(model.Outline.SeasonGain));
    }

    [Fact]
    public void Learn_FromOnePoint_IsThatPoint()
    {
        var model = Learn([new SignalPoint(Signals.Monday, Signals.Monday + Signals.MinuteMs, 7, 1)]);

        Assert.Equal(new Expectation(7, 0.07, false), model.ExpectedAt(0));
    }

    [Fact]
    public void Learn_FromNothing_SaysSo() => Assert.Equal(
        "There is no point to learn from. (Parameter 'points')",
        Assert.Throws<ArgumentException>(() => Learn([])).Message);

    [Fact]
    public void Learn_FromAValueThatIsNoNumber_NamesIt() => Assert.Equal(
        "The value NaN at 60000 is not finite; leave it out. (Parameter 'points')",
        Assert.Throws<ArgumentException>(() => Learn([new SignalPoint(60_000, 120_000, double.NaN, 1)])).Message);

    [Fact]
    public void Options_WithoutSense_NameTheOneAndTheRemedy()
    {
        Assert.Equal("BaselineOptions.MinSamples is 3; choose 10 or more. (Parameter 'MinSamples')", Refused(Options with { MinSamples = 3 }));
        Assert.Equal("BaselineOptions.Window is 00:00:00; choose an hour to 28 days. (Parameter 'Window')", Refused(Options with { Window = TimeSpan.Zero }));
        Assert.Equal(
            "BaselineOptions.SeasonWindow is 1.00:00:00; choose 7.00:00:00, the window's length, to 300 days. (Parameter 'SeasonWindow')",
            Refused(Options with { SeasonWindow = TimeSpan.FromDays(1) }));
    }

    [Fact]
    public void Texts_OfAModel_TellTheChoiceAndItsNumbers()
    {
        var outline = Learn(Signals.Minutes(7, (t, r) => 200 + (50 * Math.Sin(2 * Math.PI * Signals.HourOf(t) / 24)) + (4 * r.Normal()))).Outline;

        Assert.Equal("linear scale: logarithms describe the values no better", outline.ScaleText);
        Assert.Equal(
            "by hour of the day: the hour foretells other days 95 % better; seen on 7 days, weekends are told apart from 9 on",
            (outline with { SeasonGain = 0.951 }).SeasonText);
        Assert.Equal(
            "no season: seen on 1 day, 3 are needed to tell one",
            (outline with { Seasonality = Seasonality.None, SeasonReason = SeasonReason.TooFewDays, Days = 1 }).SeasonText);
        Assert.Equal(
            "no season: the hour foretells other days 3 % better, at least 5 % better is asked for; seen on 7 days",
            (outline with { Seasonality = Seasonality.None, SeasonReason = SeasonReason.NoneHelps, SeasonGain = 0.03 }).SeasonText);
        Assert.Equal(
            "logarithmic scale: logarithms describe the values better, by 0.31 nats each",
            (outline with { ScaleReason = ScaleReason.LogarithmsBetter, ScaleGain = 0.312 }).ScaleText);
    }

    private static BaselineModel Learn(List<SignalPoint> points, BaselineOptions? options = null) =>
        BaselineModel.Learn(points, SignalKind.Mean, options ?? Options);

    private static string Refused(BaselineOptions options) =>
        Assert.Throws<ArgumentException>(() => Learn([new SignalPoint(0, 60_000, 1, 1)], options)).Message;
}
