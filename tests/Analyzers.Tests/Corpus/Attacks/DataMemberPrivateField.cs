// verdict: leak
// The serializer writes a private field that is marked for it.
using System.Runtime.Serialization;

[DataContract]
public sealed class Job
{
    [DataMember]
    private string _kind = "note";

    public void Run() => Sink.Ran(_kind);

    public static Job Load(Stream stream) => (Job)new DataContractSerializer(typeof(Job)).ReadObject(stream)!;
}

public static class Sink
{
    [Counted("a.ran")]
    public static void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
