using System.Text.Json;
using System.Text.Json.Serialization;

namespace Futurnal.Cli.Status;

/// <summary>Writes the members of an enum as <c>snake_case</c> words.</summary>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
