using System.Text.Json.Serialization;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Judging;

/// <summary>The serializer of what checks print, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCaseEnumConverter<Instrumentation.MetricStatistic>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateComparison>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateOutcome>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.GateOrigin>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.SignalKind>),
        typeof(SnakeCaseEnumConverter<Instrumentation.Baselines.ChangeVerdict>),
        typeof(SnakeCaseEnumConverter<Instrumentation.BadDirection>),
    ])]
[JsonSerializable(typeof(GatesDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class JudgingJsonContext : JsonSerializerContext;
