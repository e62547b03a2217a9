using Microsoft.Extensions.DependencyInjection;

namespace GeneratedCode.Tests;

/// <summary>Wants to know the key it is registered under.</summary>
internal sealed class KeyedClosing([ServiceKey] string key) : IClosing<int>
{
    public List<string> Ends { get; } = [key];

    public void Work(int item)
    {
    }

    public void Dispose()
    {
    }
}
