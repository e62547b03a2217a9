using Futurnal.Instrumentation;

namespace GeneratedCode.Tests;

[GenerateDecorator]
public interface IShop : IStock<int>
{
    [Timed("shop.order")]
    int Order([Label] Speed speed, int amount);

    [Counted("shop.load")]
    Task<int> LoadAsync(int id);

    [Counted("shop.items", Items = true)]
    IAsyncEnumerable<int> ItemsAsync(int count);

    [Counted("shop.greet")]
    string Greet() => "hello";

    [Counted("shop.cast")]
    T? Cast<T>(T? item)
        where T : struct;

    string? Name { get; set; }

    string Id { get; init; }

    ref int Slot { get; }

    int this[int index] { get; set; }

    event EventHandler? Changed;

    int OrderTwice(Speed speed);
}
