namespace Futurnal.Instrumentation.Baselines;

/// <summary>A place in a gate file.</summary>
/// <param name="Line">The line, from 1 up.</param>
/// <param name="Column">The character in it, from 1 up.</param>
internal readonly record struct TextPlace(int Line, int Column)
{
    public GateFileException Error(string message) => new(message, Line, Column);
}
