// verdict: leak
// The type is marked so that formatters write its private fields.
using System.Runtime.Serialization;

[Serializable]
public sealed class Job
{
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
