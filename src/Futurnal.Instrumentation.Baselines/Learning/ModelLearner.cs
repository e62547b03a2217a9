using System.Runtime.InteropServices;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>One run of learning: scale, then seasons, then level and spread of the window. Not thread-safe.</summary>
internal sealed class ModelLearner
{
    private readonly IReadOnlyList<SignalPoint> _points;
    private readonly SignalKind _signal;
    private readonly BaselineOptions _options;
    private readonly double _quantum;
    private readonly long[] _hours;
    private readonly double[] _values;
    private readonly int _recent;

    public ModelLearner(IReadOnlyList<SignalPoint> points, SignalKind signal, BaselineOptions options, double quantum, long windowFromMs)
    {
        _points = points;
        _signal = signal;
        _options = options;
        _quantum = quantum;
        var clock = new LocalClock(options.TimeZone);
        _hours = new long[points.Count];
        _values = new double[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            if (!double.IsFinite(point.Value))
            {
                throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The value {point.Value} at {point.FromMs} is not finite; leave it out."), nameof(points));
            }

            _hours[i] = clock.HourOf(point.FromMs).Hour;
            _values[i] = point.Value;
            _recent += point.FromMs < windowFromMs ? 1 : 0;
        }
    }

    public BaselineModel Learn()
    {
        var scale = ScaleChoice.Of(_hours.AsSpan(_recent), _values.AsSpan(_recent));
        if (scale.Scale == BaselineScale.Logarithmic)
        {
            if (_values.AsSpan(0, _recent).ContainsAnyExceptInRange(double.Epsilon, double.MaxValue))
            {
                scale = new ScaleChoice(BaselineScale.Linear, ScaleReason.NotAllPositive, 0);
            }
            else
            {
                TakeLogarithms();
            }
        }

        var cells = Cells();
        var season = SeasonChoice.Of(cells);
        var outline = new ModelOutline
        {
            Signal = _signal,
            Scale = scale.Scale,
            ScaleReason = scale.Reason,
            ScaleGain = scale.Gain,
            Seasonality = season.Seasonality,
            SeasonReason = season.Reason,
            SeasonGain = season.Gain,
            Days = cells.Days,
            IsSmooth = false,
            Samples = _values.Length - _recent,
        };
        return season.Seasonality == Seasonality.None ? Fit(outline, [0]) : FitBetter(outline, cells.Centers(season.Seasonality));
    }

    private void TakeLogarithms()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = Math.Log(_values[i]);
        }
    }

    /// <summary>Where the weeks before the window are of longer points, the window's are joined to as long ones: an hour is to mean the same in both.</summary>
    private SeasonCells Cells()
    {
        var width = _points.Take(_recent).Select(p => p.ToMs - p.FromMs).DefaultIfEmpty(1).Max();
        var (hours, values) = (new List<long>(), new List<double>());
        for (var from = 0; from < _values.Length;)
        {
            var (to, sum) = (from, 0.0);
            for (; to < _values.Length && _points[to].FromMs / width == _points[from].FromMs / width; to++)
            {
                sum += _values[to];
            }

            hours.Add(_hours[from]);
            values.Add(sum / (to - from));
            from = to;
        }

        return SeasonCells.From(CollectionsMarshal.AsSpan(hours), CollectionsMarshal.AsSpan(values));
    }

    /// <summary>Lets the data say whether what is normal goes over from hour to hour: by the lesser mean absolute deviation.</summary>
    private BaselineModel FitBetter(ModelOutline outline, double[] centers)
    {
        var (steps, smooth) = (Fit(outline, centers), Fit(outline with { IsSmooth = true }, centers));
        return MeanDeviation(smooth) < MeanDeviation(steps) ? smooth : steps;
    }

    private double MeanDeviation(BaselineModel model) => Deviations(model).Average(Math.Abs);

    /// <summary>Gets how far each value of the window is from the model's centre, on the scale.</summary>
    private double[] Deviations(BaselineModel model)
    {
        var deviations = new double[_values.Length - _recent];
        for (var i = 0; i < deviations.Length; i++)
        {
            deviations[i] = _values[_recent + i] - model.ExpectedAt(Middle(_points[_recent + i])).Center;
        }

        return deviations;
    }

    private BaselineModel Fit(ModelOutline outline, double[] centers)
    {
        var spreads = new double[centers.Length];
        var deviations = Deviations(new BaselineModel(outline, _options.TimeZone, centers, spreads));

        // Seasons are those of weeks, the level is that of the window.
        var level = RobustStatistics.Median(deviations);
        centers = [.. centers.Select(c => c + level)];
        for (var i = 0; i < deviations.Length; i++)
        {
            deviations[i] -= level;
        }

        var slots = new int[deviations.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = Seasons.SlotOf(outline.Seasonality, _hours[_recent + i]);
        }

        var floor = new SpreadFloor(outline.Scale, _quantum);
        return new BaselineModel(outline, _options.TimeZone, centers, SpreadFit.Of(deviations, slots, _hours.AsSpan(_recent), centers, floor));
    }

    private static long Middle(SignalPoint point) => point.FromMs + ((point.ToMs - point.FromMs) / 2);
}
