using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Futurnal.Instrumentation.Tests.Dynamic;

/// <summary>Members of every kind that a label can meet.</summary>
internal enum Mode : short
{
    Below = -3,
    FullText = 0,
    HTTPRequest = 1,

    [EnumMember(Value = "By Mail")]
    Mail = 2,

    [JsonStringEnumMemberName("as-json")]
    Json = 3,

    [EnumMember]
    NoText = 4,
    Again = FullText,
    Far = 30_000,
}
