// verdict: leak
// The data contract serializer fills a restricted property.
using System.Runtime.Serialization;

public sealed class Source
{
    [LabelValues("note")]
    public string Kind { get; set; } = "note";
}

public class A
{
    public void Run(Stream xml) => Sink.Ran(((Source)new DataContractSerializer(typeof(Source)).ReadObject(xml)!).Kind);
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
