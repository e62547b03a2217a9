using Futurnal.Instrumentation.Baselines;

namespace Futurnal.Cli.Baselines;

/// <summary>What minutes are judged by, in <see cref="BaselineSeriesDocument"/>; the normal values are those of now.</summary>
internal sealed record BaselineModelDocument(
    BaselineScale Scale,
    ScaleReason ScaleReason,
    double ScaleGain,
    Seasonality Seasonality,
    SeasonReason SeasonReason,
    double SeasonGain,
    bool Smooth,
    int Days,
    double? Normal,
    double? NormalLow,
    double? NormalHigh);
