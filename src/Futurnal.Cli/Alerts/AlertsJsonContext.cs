using System.Text.Json.Serialization;
using Futurnal.Cli.Status;

namespace Futurnal.Cli.Alerts;

/// <summary>The serializer of <see cref="AlertsDocument"/>, made at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SnakeCaseEnumConverter<Instrumentation.AlertSeverity>), typeof(SnakeCaseEnumConverter<Instrumentation.AlertResolution>)])]
[JsonSerializable(typeof(AlertsDocument))]
internal sealed partial class AlertsJsonContext : JsonSerializerContext;
