// verdict: safe
// Texts of enum members are given by attributes.
using System.Runtime.Serialization;

public enum Protocol
{
    [EnumMember(Value = "http/1.1")]
    Http1,
    [EnumMember(Value = "h2")]
    Http2,
}

public class Server
{
    [Timed("server.request")]
    public void Handle([Label] Protocol protocol, string path)
    {
    }
}
