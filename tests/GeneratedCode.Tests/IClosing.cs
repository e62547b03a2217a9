using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

[GenerateDecorator]
internal interface IClosing<T> : IDisposable
{
    List<string> Ends { get; }

    [Counted("closing.work")]
    void Work(T item);
}
