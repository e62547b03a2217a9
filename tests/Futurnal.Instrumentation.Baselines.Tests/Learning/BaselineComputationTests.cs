namespace Futurnal.Instrumentation.Baselines.Tests.Learning;

public sealed class BaselineComputationTests
{
    private const int WarmUp = 6;

    [Fact]
    public void Figures_OfAGauge_AreOfItsSingleValues()
    {
        var history = Histories.Running(106, (h, t) =>
        {
            var i = ((Signals.Monday - t) / Signals.MinuteMs) - 1;
            h.Add(t + 1, Histories.Queue, (2 * i) + 1);
            h.Add(t + 2, Histories.Queue, (2 * i) + 2);
        });

        var baseline = history.Compute(Histories.Queue);

        // 1 to 200: the six oldest minutes are the warm-up.
        Assert.Equal((BaselineState.Ready, 100, 0, 0L), (baseline.State, baseline.Samples, baseline.MissingSamples, baseline.ReadyInMs));
        Assert.Equal(new BaselineFigures(200, 100.5, Math.Sqrt(3350), 100, 190, 198, 1, 200), baseline.Figures! with { StandardDeviation = Math.Sqrt(3350) });
        Assert.Equal(Math.Sqrt(3350), baseline.Figures.StandardDeviation, 1e-9);
        Assert.Equal((SignalKind.Mean, 100), (baseline.Model!.Outline.Signal, baseline.Model.Outline.Samples));
        Assert.Equal(100.5, baseline.ExpectedAt(Histories.Now).Center);
        Assert.Equal((604_800_000L, Histories.Now), (baseline.WindowMs, baseline.ComputedAtMs));
    }

    [Fact]
    public void Figures_OfAGaugeWhoseSingleValuesAreGone_AreOfMinutes()
    {
        var history = Histories.Running(106, (h, t) =>
        {
            h.Add(t + 1, Histories.Queue, 4);
            h.Add(t + 2, Histories.Queue, 6);
        });
        history.IsRolledUp = true;

        Assert.Equal(new BaselineFigures(100, 5, 0, 5, 5, 5, 5, 5), history.Compute(Histories.Queue).Figures);
    }

    [Fact]
    public void Figures_OfATimer_AreOfWhatItRecorded()
    {
        var history = Histories.Running(106, (h, t) => h.Add(t, Histories.Latency, [.. Enumerable.Range(1, 100).Select(v => (double)v)]));

        var baseline = history.Compute(Histories.Latency);

        Assert.Equal((10_000L, 50.5, 1.0, 100.0), (baseline.Figures!.Count, baseline.Figures.Mean, baseline.Figures.Min, baseline.Figures.Max));
        Assert.InRange(baseline.Figures.P95, 95 * 0.9891, 95 * 1.0109);
        Assert.Equal(100, baseline.Samples);
        Assert.InRange(baseline.ExpectedAt(0).ValueAt(0), 50 * 0.9891, 50 * 1.0109);
    }

    [Fact]
    public void Samples_TooFew_AreLearningAndSaidWithWhatIsMissing()
    {
        var history = Histories.Running(300, (h, t) =>
        {
            if ((Signals.Monday - t) / Signals.MinuteMs <= 84 && t / Signals.MinuteMs % 2 == 0)
            {
                h.Add(t, Histories.Queue, 5);
            }
        });

        var baseline = history.Compute(Histories.Queue);

        Assert.Equal((BaselineState.Learning, 42, 58), (baseline.State, baseline.Samples, baseline.MissingSamples));
        Assert.Equal(58 * 2 * Signals.MinuteMs, baseline.ReadyInMs);
        Assert.Equal((42L, 5.0), (baseline.Figures!.Count, baseline.Figures.Mean));
        Assert.Equal(
            "The baseline of 'orchestrator.jobs.queued' is still learning: 58 samples are missing. Judge by it when its state is Ready.",
            Assert.Throws<InvalidOperationException>(() => baseline.ExpectedAt(0)).Message);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(102, false)]
    public void Samples_ThatComeTooSeldomForTheWindow_AreNeverEnough(int minutesBetween, bool isReadySome)
    {
        // A window of seven days holds 100 samples when 100.8 minutes lie between them.
        var history = Histories.Running(5 * minutesBetween, (h, t) =>
        {
            if ((Signals.Monday - t) / Signals.MinuteMs is var m && m % minutesBetween == 0 && m > 0)
            {
                h.Add(t, Histories.Queue, 5);
            }
        });

        var baseline = history.Compute(Histories.Queue, new BaselineOptions { WarmUp = TimeSpan.Zero });

        Assert.Equal((BaselineState.Learning, 4), (baseline.State, baseline.Samples));
        Assert.Equal(isReadySome ? 96L * minutesBetween * Signals.MinuteMs : null, baseline.ReadyInMs);
    }

    [Fact]
    public void Window_AfterALongPause_IsOfMinutesAlone()
    {
        // 400 minutes at the window's begin, weeks by five minutes before it, and a pause until now: what is averaged is calmer.
        var history = new TestHistory();
        var random = new Random(1);
        for (var m = 14 * 1440; m > (7 * 1440) - 400; m--)
        {
            history.Add(Histories.Ago(m), Histories.Memory, 100 + (10 * random.Normal()));
        }

        var baseline = history.Compute(Histories.Memory);

        Assert.Equal((399, 399), (baseline.Samples, baseline.Model!.Outline.Samples));
        Assert.InRange(baseline.ExpectedAt(Histories.Now).Spread, 8.5, 12);
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(1e200)]
    public void Figures_OfNumbersTooGreatToBeSquared_CanBeKept(double value)
    {
        var history = Histories.Running(200, (h, t) =>
        {
            h.Add(t, Histories.Latency, t == Histories.Ago(50) ? [value, value] : [10, 20]);
            h.Add(t, Histories.Queue, t == Histories.Ago(50) ? value : 10);
        });

        Assert.All([Histories.Latency, Histories.Queue], s =>
        {
            var figures = history.Compute(s).Figures!;
            Assert.Equal((false, false), (double.IsNaN(figures.Mean), double.IsNaN(figures.StandardDeviation)));
            Assert.Equal((value, double.PositiveInfinity), (figures.Max, figures.StandardDeviation));
        });
    }

    [Fact]
    public void Samples_None_AreLearningWithoutFigures()
    {
        var history = Histories.Running(300);
        history.Add(Signals.Monday - (60 * Signals.DayMs), Histories.Queue, 5);

        var baseline = history.Compute(Histories.Queue);

        Assert.Equal((BaselineState.Learning, 0, 100, null, null), (baseline.State, baseline.Samples, baseline.MissingSamples, baseline.ReadyInMs, baseline.Figures));
    }

    [Fact]
    public void Counter_WithoutIncrementInAnObservedMinute_IsZeroThere()
    {
        var history = Histories.Running(110, (h, t) =>
        {
            if (t == Histories.Ago(104) || t == Histories.Ago(50))
            {
                h.Add(t, Histories.Errors, 30);
            }
        });

        var baseline = history.Compute(Histories.Errors);

        Assert.Equal((104L, 0.5, 0.0, 0.0), (baseline.Figures!.Count, baseline.Figures.Max, baseline.Figures.Min, baseline.Figures.P95));
        Assert.Equal(1.0 / 104, baseline.Figures.Mean, 1e-12);
        Assert.Equal((0.0, false), (baseline.ExpectedAt(0).Center, baseline.ExpectedAt(0).IsLog));
    }

    [Fact]
    public void Counter_WhileTheMachineSlept_IsNotZero()
    {
        // Half of the hours of two days are slept through.
        var history = new TestHistory();
        for (var m = 2880; m >= 1; m--)
        {
            if (m / 60 % 2 == 0)
            {
                history.Add(Histories.Ago(m), Histories.Memory, 100);
                history.Add(Histories.Ago(m), Histories.Errors, 60);
            }
        }

        var baseline = history.Compute(Histories.Errors);

        Assert.Equal((1.0, 1.0), (baseline.Figures!.Min, baseline.Figures.Max));
    }

    [Fact]
    public void WarmUp_AfterAGap_IsLeftOut()
    {
        var history = new TestHistory();
        for (var m = 400; m >= 1; m--)
        {
            if (m is > 210 or <= 200)
            {
                history.Add(Histories.Ago(m), Histories.Memory, m is <= 200 and > 200 - WarmUp ? 9_999 : m == 211 ? 1 : m > 400 - WarmUp ? 8_888 : 100);
            }
        }

        var baseline = history.Compute(Histories.Memory);

        // Two starts; and of the last minute before the gap nobody knows how much of it there was.
        Assert.Equal((100.0, 100.0), (baseline.Figures!.Min, baseline.Figures.Max));
        Assert.Equal(400 - 10 - (2 * WarmUp) - 1, baseline.Samples);
    }

    [Fact]
    public void WarmUp_OfWhatRanBeforeTheSeasonWindow_IsNone()
    {
        var options = new BaselineOptions { Window = TimeSpan.FromHours(2), SeasonWindow = TimeSpan.FromHours(2) };

        Assert.Equal(120, Histories.Running(300).Compute(Histories.Memory, options).Samples);
    }

    [Fact]
    public void Incidents_ThatWereTold_AreLeftOut()
    {
        var history = Histories.Running(306, (h, t) => h.Add(t, Histories.Queue, t >= Histories.Ago(100) && t < Histories.Ago(50) ? 500 : 5));

        var baseline = history.Compute(Histories.Queue, null, new TimeRange(Histories.Ago(100) + 1, Histories.Ago(51) + 1));

        Assert.Equal((250L, 5.0), (baseline.Figures!.Count, baseline.Figures.Max));
    }

    [Fact]
    public void Minute_ThatIsNotOver_IsLeftOut()
    {
        var history = Histories.Running(300);
        history.Add(Histories.Now - 1, Histories.Memory, 7_777);

        Assert.Equal(100, history.Compute(Histories.Memory).Figures!.Max);
    }

    [Fact]
    public void Flushes_EveryTenMinutes_AreNoStarts()
    {
        var history = new TestHistory();
        for (var m = 2_000; m >= 10; m -= 10)
        {
            history.Add(Histories.Ago(m), Histories.Memory, 100);
        }

        Assert.Equal(199, history.Compute(Histories.Memory).Samples);
    }

    [Fact]
    public void Store_WithoutGaugesOfTheProcess_IsObservedWhereAnythingWas()
    {
        var history = new TestHistory();
        for (var m = 200; m >= 1; m--)
        {
            history.Add(Histories.Ago(m), m % 2 == 0 ? Histories.Queue : Histories.Errors, 60);
        }

        var baseline = history.Compute(Histories.Errors);

        Assert.Equal((0.0, 1.0, 194L), (baseline.Figures!.Min, baseline.Figures.Max, baseline.Figures.Count));
    }

    [Fact]
    public void Seasons_OfTheWeeksBeforeTheWindow_AreLearnedByFiveMinutes()
    {
        var history = new TestHistory();
        for (var m = 28 * 1440; m >= 1; m -= 5)
        {
            var (time, isBusy) = (Histories.Ago(m), (Histories.Ago(m) - Signals.Monday + (28 * Signals.DayMs)) / Signals.DayMs % 7 == 1);
            for (var i = 0; i < (m > 7 * 1440 ? 1 : 5); i++)
            {
                history.Add(time + (i * Signals.MinuteMs), Histories.Memory, isBusy ? 300 : 100);
            }
        }

        var model = history.Compute(Histories.Memory).Model!;

        Assert.Equal((Seasonality.HourOfWeek, 28), (model.Outline.Seasonality, model.Outline.Days));
        Assert.InRange(model.Outline.Samples, 10_070, 10_080);
        Assert.Equal(300, model.ExpectedAt(Signals.Monday + Signals.DayMs + (12 * 3_600_000)).Center, 1e-9);
    }

    [Fact]
    public void Compute_WhenGivenUp_Stops()
    {
        using var source = new CancellationTokenSource();
        var history = Histories.Running(300);
        history.Asked = source.Cancel;

        Assert.Throws<OperationCanceledException>(() =>
            new BaselineComputation(history, new BaselineOptions(), Histories.Now).ComputeAsync(Histories.Memory, [], source.Token).AsTask().GetAwaiter().GetResult());
    }

    [Theory]
    [InlineData(MetricType.Counter, "By", 1 / 60.0)]
    [InlineData(MetricType.Gauge, "{job}", 1)]
    [InlineData(MetricType.Gauge, "%", 1)]
    [InlineData(MetricType.Gauge, "1", 0.01)]
    [InlineData(MetricType.Timer, "ms", 0)]
    public void Quantum_OfAUnit_IsTheLeastThatMatters(MetricType type, string unit, double expected) =>
        Assert.Equal(expected, BaselineComputation.QuantumOf(Histories.Metric("x", type, unit)));
}
