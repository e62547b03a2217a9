// verdict: leak
// The XML serializer fills a restricted property.
using System.Xml.Serialization;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(Stream xml) => Sink.Ran(((Source)new XmlSerializer(typeof(Source)).Deserialize(xml)!).Kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
