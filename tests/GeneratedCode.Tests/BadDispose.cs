namespace GeneratedCode.Tests;

/// <summary>Replaces the exception that leaves its scope by another.</summary>
internal sealed class BadDispose : IDisposable
{
    public void Dispose() => throw new IOException();
}
