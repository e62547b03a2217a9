using Futurnal.Instrumentation;
using Futurnal.Instrumentation.Baselines;

namespace Judgement.Simulation;

/// <summary>One series, minute for minute: its level on a scale of its own, the noise around it, and what both make of a minute.</summary>
internal sealed class SimulatedSeries
{
    /// <summary>Monday, 5 January 2026, 00:00 UTC.</summary>
    public const long StartMs = 1_767_571_200_000;

    private readonly ShapeModel _model;
    private readonly Calendar _calendar;
    private readonly double _sigma;

    public SimulatedSeries(SeriesShape shape, int seed, int minutes)
    {
        Shape = shape;
        var noise = new Noise(seed);
        _model = ShapeModel.Of(shape, noise, minutes);
        _calendar = new Calendar(noise, minutes);
        _sigma = Deviation(Math.Min(minutes, 28 * 1440));
    }

    public SeriesShape Shape { get; }

    public BadDirection Direction => _model.Direction;

    public SignalKind Signal => _model.Signal;

    public bool IsStart(int minute) => _calendar.IsStart(minute);

    public bool IsObserved(int minute) => _calendar.IsObserved(minute);

    /// <summary>The minute's point, with a fault where one is given; <see langword="null"/> where it was not observed.</summary>
    public SignalPoint? At(int minute, Fault? fault)
    {
        if (!IsObserved(minute))
        {
            return null;
        }

        var shift = _calendar.ShiftAt(minute) * _model.WorseSide;
        var noise = _model.NoiseAt(minute);
        if (fault is { } f && f.Covers(minute))
        {
            shift += f.ShiftAt(minute);
            noise *= f.Widening;
        }

        var value = _model.ValueOf(_model.LevelAt(minute) + (_model.ScaleAt(minute) * (noise + (shift * _sigma))));
        var from = StartMs + (minute * 60_000L);
        return new SignalPoint(from, from + 60_000, value, 12);
    }

    private double Deviation(int minutes)
    {
        var (sum, squares, count) = (0.0, 0.0, 0);
        for (var i = 0; i < minutes; i++)
        {
            if (IsObserved(i))
            {
                var noise = _model.NoiseAt(i);
                sum += noise;
                squares += noise * noise;
                count++;
            }
        }

        var mean = sum / count;
        return Math.Sqrt((squares / count) - (mean * mean));
    }
}
