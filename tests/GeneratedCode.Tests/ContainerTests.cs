using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GeneratedCode.Tests;

public class ContainerTests
{
    private static readonly string[] Keys = ["given", "typed", "made"];

    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    [Theory]
    [InlineData(ServiceLifetime.Singleton, true, true)]
    [InlineData(ServiceLifetime.Scoped, true, false)]
    [InlineData(ServiceLifetime.Transient, false, false)]
    public async Task Service_OfEachLifetime_KeepsItAndRecords(ServiceLifetime lifetime, bool isSameInScope, bool isSameInAll)
    {
        var services = new ServiceCollection { new ServiceDescriptor(typeof(IEnding), typeof(Ending), lifetime) }.InstrumentIEnding();
        await using var provider = services.BuildServiceProvider(Strict);
        await using var scope = provider.CreateAsyncScope();
        await using var other = provider.CreateAsyncScope();
        var ending = scope.ServiceProvider.GetRequiredService<IEnding>();

        Assert.Equal(isSameInScope, ReferenceEquals(ending, scope.ServiceProvider.GetRequiredService<IEnding>()));
        Assert.Equal(isSameInAll, ReferenceEquals(ending, other.ServiceProvider.GetRequiredService<IEnding>()));
        Assert.IsNotType<Ending>(ending);
        Assert.Equal(["""ending.work{"status":"succeeded"} 1"""], Recorded.During(() => ending.Work()).Lines);
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Transient)]
    public async Task Service_OfEachLifetime_IsDisposedOnceAsWithoutADecorator(ServiceLifetime lifetime)
    {
        foreach (var isAsync in new[] { false, true })
        {
            var plain = await EndsAsync(Services(lifetime), isAsync);
            var decorated = await EndsAsync(Services(lifetime).InstrumentIEnding().InstrumentIClosing<int>(), isAsync);

            Assert.Equal(plain, decorated);
            Assert.Equal($"{(isAsync ? "async" : "sync")} | built by the container, {(isAsync ? "async" : "sync")}", decorated);
        }
    }

    [Fact]
    public void Dispose_ByTheProgram_ReachesTheObject()
    {
        using var provider = Services(ServiceLifetime.Transient).InstrumentIClosing<int>().BuildServiceProvider(Strict);
        var closing = provider.GetRequiredService<IClosing<int>>();

        closing.Dispose();

        Assert.Equal(["built by the container", "sync"], closing.Ends);
    }

    [Fact]
    public void Registrations_OfEveryKind_AreReplacedInTheirOrder()
    {
        var instance = new Ending();
        var services = new ServiceCollection();
        services.AddSingleton<IEnding, Ending>();
        services.AddTransient<IEnding>(_ => new Ending());
        services.AddSingleton<IEnding>(instance);
        services.AddKeyedSingleton<IEnding>("given", instance);
        services.AddKeyedScoped<IEnding, Ending>("typed");
        services.AddKeyedTransient<IEnding>("made", (_, key) => new Ending { Ends = { $"{key}" } });
        services.InstrumentIEnding().InstrumentIEnding();
        services.TryAddSingleton<IEnding>(_ => throw new InvalidOperationException());

        using (var provider = services.BuildServiceProvider(Strict))
        {
            using var scope = provider.CreateScope();
            var all = scope.ServiceProvider.GetServices<IEnding>().ToArray();
            var keyed = Keys.Select(k => scope.ServiceProvider.GetRequiredKeyedService<IEnding>(k)).ToArray();
            Assert.Equal(3, all.Length);
            Assert.Equal(3, scope.ServiceProvider.GetKeyedServices<IEnding>(KeyedService.AnyKey).Count());
            Assert.All(all.Concat(keyed), e => Assert.Equal(["""ending.work{"status":"succeeded"} 1"""], Recorded.During(() => e.Work()).Lines));
            Assert.Same(instance.Ends, all[2].Ends);
            Assert.Same(instance.Ends, keyed[0].Ends);
            Assert.Equal(["made"], keyed[2].Ends);
        }

        Assert.Empty(instance.Ends);
    }

    [Fact]
    public void ScopedService_InTheRootOrInASingleton_IsRefusedAsWithoutADecorator()
    {
        var services = Services(ServiceLifetime.Scoped).InstrumentIEnding();
        using var provider = services.BuildServiceProvider(Strict);

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IEnding>());
        services.AddSingleton(p => new Lazy<IEnding>(p.GetRequiredService<IEnding>()));
        Assert.Throws<InvalidOperationException>(() => services.BuildServiceProvider(Strict).GetRequiredService<Lazy<IEnding>>());
    }

    [Fact]
    public void Registration_ThatCannotBeDecorated_IsRefusedAndNothingIsChanged()
    {
        Refuses(services => { }, "Nothing is registered for 'GeneratedCode.Tests.IClosing`1[System.Int32]'; register an implementation before it is instrumented.");
        Refuses(
            services => services.AddSingleton<IClosing<int>, Closing<int>>().AddSingleton(typeof(IClosing<>), typeof(Closing<>)),
            "'GeneratedCode.Tests.IClosing`1[System.Int32]' cannot be instrumented: it is registered as the open generic type 'GeneratedCode.Tests.IClosing`1[T]', whose objects cannot be told apart; register the closed type.");
        Refuses(
            services => services.AddKeyedSingleton<IClosing<int>, Closing<int>>(KeyedService.AnyKey),
            "'GeneratedCode.Tests.IClosing`1[System.Int32]' cannot be instrumented: it is registered for any key; register it for each key.");
        Refuses(
            services => services.AddKeyedSingleton<IClosing<int>, KeyedClosing>("a"),
            "'GeneratedCode.Tests.IClosing`1[System.Int32]' cannot be instrumented: a constructor of 'GeneratedCode.Tests.KeyedClosing' takes [ServiceKey], which it would no longer see; register it by a factory.");
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).InstrumentIEnding());
    }

    [Theory]
    [InlineData(ServiceLifetime.Singleton)]
    [InlineData(ServiceLifetime.Scoped)]
    [InlineData(ServiceLifetime.Transient)]
    public void Service_ThatDependsOnItself_IsToldAsWithoutADecorator(ServiceLifetime lifetime)
    {
        var services = new ServiceCollection { new ServiceDescriptor(typeof(IEnding), typeof(Circular), lifetime) };
        using var plain = services.BuildServiceProvider();
        using var decorated = services.InstrumentIEnding().BuildServiceProvider();
        using var scope = decorated.CreateScope();

        var expected = Assert.Throws<InvalidOperationException>(() => plain.CreateScope().ServiceProvider.GetRequiredService<IEnding>()).Message;
        var told = Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<IEnding>()).Message;
        Assert.StartsWith("A circular dependency was detected for the service of type 'GeneratedCode.Tests.IEnding'.", expected, StringComparison.Ordinal);
        Assert.StartsWith(told, expected, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<IEnding>());
    }

    private static void Refuses(Action<IServiceCollection> register, string message)
    {
        var services = new ServiceCollection();
        register(services);
        var before = services.ToArray();

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => services.InstrumentIClosing<int>()).Message);
        Assert.Equal(before, services);
    }

    private static ServiceCollection Services(ServiceLifetime lifetime) => new()
    {
        new ServiceDescriptor(typeof(IEnding), typeof(Ending), lifetime),
        new ServiceDescriptor(typeof(IClosing<int>), typeof(Closing<int>), lifetime),
        new ServiceDescriptor(typeof(Ending), typeof(Ending), lifetime),
    };

    private static async Task<string> EndsAsync(IServiceCollection services, bool isAsync)
    {
        var provider = services.BuildServiceProvider(Strict);
        var scope = provider.CreateScope();
        var ending = scope.ServiceProvider.GetRequiredService<IEnding>();
        var closing = scope.ServiceProvider.GetRequiredService<IClosing<int>>();
        if (isAsync)
        {
            await ((IAsyncDisposable)scope).DisposeAsync();
            await provider.DisposeAsync();
        }
        else
        {
            scope.Dispose();
            await Task.Run(provider.Dispose);
        }

        return $"{string.Join(", ", ending.Ends)} | {string.Join(", ", closing.Ends)}";
    }
}
