namespace GeneratedCode.Tests;

/// <summary>Needs another of its kind to be made.</summary>
internal sealed class Circular(IEnding other) : IEnding
{
    public List<string> Ends => other.Ends;

    public void Work() => other.Work();
}
