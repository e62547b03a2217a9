using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

[GenerateDecorator]
internal interface IEnding
{
    List<string> Ends { get; }

    [Counted("ending.work")]
    void Work();
}
