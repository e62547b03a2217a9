using System.Text.Json.Serialization;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Baselines;

/// <summary>The serializer of <see cref="BaselineDocument"/>, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCaseEnumConverter<Instrumentation.MetricType>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.SignalKind>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.BaselineState>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.BaselineScale>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.ScaleReason>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.Seasonality>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.SeasonReason>),
    ])]
[JsonSerializable(typeof(BaselineDocument))]
internal sealed partial class BaselineJsonContext : JsonSerializerContext;
