using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

[GenerateDecorator]
public interface IStock<in TKey>
{
    [Counted("stock.find")]
    bool Find(TKey key);
}
