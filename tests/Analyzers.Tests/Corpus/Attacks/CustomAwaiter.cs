// verdict: leak
// An awaiter of one's own gives the text that the awaited constant hides.
using System.Runtime.CompilerServices;

public static class Awaiting
{
    public readonly struct Awaiter(string text) : INotifyCompletion
    {
        public bool IsCompleted => true;

        public string GetResult() => text + Environment.UserName;

        public void OnCompleted(Action continuation) => continuation();
    }

    public static Awaiter GetAwaiter(this string text) => new(text);
}

public class A
{
    public async Task RunAsync() => Ran(await "note");

    [Counted("a.ran")]
    private void Ran([Label, LabelValues("note")] string kind)
    {
    }
}
