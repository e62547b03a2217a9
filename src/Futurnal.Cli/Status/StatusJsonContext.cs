using System.Text.Json.Serialization;

namespace Futurnal.Cli.Status;

/// <summary>The serializer of <see cref="StatusDocument"/>, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCaseEnumConverter<Instrumentation.MetricCategory>),
        typeof(SnakeCaseEnumConverter<Instrumentation.MetricType>),
        typeof(SnakeCaseEnumConverter<Instrumentation.MetricStatistic>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateComparison>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateOutcome>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateOrigin>),
    ])]
[JsonSerializable(typeof(StatusDocument))]
internal sealed partial class StatusJsonContext : JsonSerializerContext;
