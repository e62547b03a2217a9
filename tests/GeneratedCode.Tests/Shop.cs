using System.Runtime.CompilerServices;

namespace GeneratedCode.Tests;

/// <summary>Does what an interface with a decorator asks for.</summary>
internal sealed class Shop : IShop
{
    private int _slot;

    public event EventHandler? Changed;

    public string? Name { get; set; }

    public string Id { get; init; } = "shop";

    public ref int Slot => ref _slot;

    public int this[int index]
    {
        get => _slot + index;
        set => _slot = value - index;
    }

    public bool Find(int key) => key == 7;

    public int Order(Speed speed, int amount)
    {
        Changed?.Invoke(this, EventArgs.Empty);
        return amount < 0 ? throw new ArgumentOutOfRangeException(nameof(amount)) : amount * 2;
    }

    // Its own calls have the class for a receiver: interception records them.
    public int OrderTwice(Speed speed) => Order(speed, 1) + Order(speed, 2);

    public async Task<int> LoadAsync(int id)
    {
        await Task.Yield();
        return id;
    }

    public async IAsyncEnumerable<int> ItemsAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    public string Greet() => "hi";

    public T? Cast<T>(T? item)
        where T : struct => item;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public override string ToString() => "a shop";
}
