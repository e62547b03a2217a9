namespace GeneratedCode.Tests;

/// <summary>Notes how it was disposed of, which its interface can do in one way and it in two.</summary>
internal sealed class Closing<T> : IClosing<T>, IAsyncDisposable
{
    public Closing()
    {
    }

    public Closing(Ending _) => Ends.Add("built by the container");

    public List<string> Ends { get; } = [];

    public void Work(T item)
    {
    }

    public void Dispose() => Ends.Add("sync");

    public ValueTask DisposeAsync()
    {
        Ends.Add("async");
        return default;
    }
}
