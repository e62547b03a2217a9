namespace GeneratedCode.Tests;

/// <summary>Notes how it was disposed of. Its interface says nothing of that.</summary>
internal sealed class Ending : IEnding, IAsyncDisposable, IDisposable
{
    public List<string> Ends { get; } = [];

    public void Work()
    {
    }

    public void Dispose() => Ends.Add("sync");

    public ValueTask DisposeAsync()
    {
        Ends.Add("async");
        return default;
    }
}
