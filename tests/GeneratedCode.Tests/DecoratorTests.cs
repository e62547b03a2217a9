using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CSharp.RuntimeBinder;
using Binder = Microsoft.CSharp.RuntimeBinder.Binder;

namespace GeneratedCode.Tests;

public class DecoratorTests
{
    private const string Ordered = """shop.order{"speed":"slow","status":"succeeded"} 1""";

    [Fact]
    public void Call_OnAnObjectAndOnItsDecorator_IsRecordedOnceEach()
    {
        var shop = Assert.IsType<IShop>(new Shop(), exactMatch: false);
        var decorated = shop.Instrumented();

        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, shop.Order(Speed.Slow, 4))).Lines);
        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, decorated.Order(Speed.Slow, 4))).Lines);
        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, new Shop().Instrumented().Order(Speed.Slow, 4))).Lines);
    }

    [Fact]
    public void Call_ByReflectionDelegateOrBinder_IsRecordedOfTheDecorator()
    {
        var shop = new Shop().Instrumented();
        var method = typeof(IShop).GetMethod(nameof(IShop.Order))!;

        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, method.Invoke(shop, [Speed.Slow, 4]))).Lines);
        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, method.CreateDelegate<Func<Speed, int, int>>(shop)(Speed.Slow, 4))).Lines);
        Assert.Equal([Ordered], Recorded.During(() => Assert.Equal(8, OrderDynamically(shop))).Lines);
        Assert.Empty(Recorded.During(() => method.Invoke(new Shop(), [Speed.Slow, 4])).Lines);
    }

    [Fact]
    public void Call_ThatFails_ThrowsTheSame()
    {
        var shop = new Shop().Instrumented();

        var recorded = Recorded.During(() =>
        {
            var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => { shop.Order(Speed.Slow, -1); });
            Assert.DoesNotContain("Futurnal.Instrumentation", thrown.StackTrace, StringComparison.Ordinal);
        });

        Assert.Equal(["""shop.order{"speed":"slow","status":"failed"} 1"""], recorded.Lines);
    }

    [Fact]
    public void OwnCalls_OfTheDecoratedObject_AreRecordedByInterception() => Assert.Equal(
        ["""shop.order{"speed":"slow","status":"succeeded"} 2"""],
        Recorded.During(() => Assert.Equal(6, new Shop().Instrumented().OrderTwice(Speed.Slow))).Lines);

    [Fact]
    public async Task Tasks_AndSequences_AreRecordedAtTheirEnd()
    {
        var shop = new Shop().Instrumented();
        var recorded = await Recorded.DuringAsync(async () =>
        {
            Assert.Equal(3, await shop.LoadAsync(3));
            await foreach (var item in shop.ItemsAsync(4))
            {
                Assert.InRange(item, 0, 3);
            }
        });

        Assert.Equal(["shop.items{} 4", """shop.load{"status":"succeeded"} 1"""], recorded.Lines);
    }

    [Fact]
    public void InheritedGenericAndDefaultMembers_AreForwardedAndRecorded()
    {
        var shop = new Shop().Instrumented();
        IStock<int> stock = shop;

        var recorded = Recorded.During(() =>
        {
            Assert.True(stock.Find(7));
            Assert.Equal("hi", shop.Greet());
            Assert.Equal(5, shop.Cast<int>(5));
            Assert.Same(stock, stock.Instrumented());
        });

        Assert.Equal(
            ["""shop.cast{"status":"succeeded"} 1""", """shop.greet{"status":"succeeded"} 1""", """stock.find{"status":"succeeded"} 1"""],
            recorded.Lines);
    }

    [Fact]
    public void PropertiesIndexersAndEvents_AreForwarded()
    {
        var inner = new Shop { Id = "first" };
        var shop = inner.Instrumented();
        object? sender = null;
        void OnChanged(object? from, EventArgs e) => sender = from;

        shop.Name = "corner";
        shop.Slot = 4;
        shop[1] = 10;
        shop.Changed += OnChanged;
        shop.Order(Speed.Slow, 1);
        Assert.Same(inner, sender);
        sender = null;
        shop.Changed -= OnChanged;
        shop.Order(Speed.Slow, 1);

        Assert.Null(sender);
        Assert.Equal(("corner", 9, 11, "first"), (inner.Name, shop.Slot, shop[2], shop.Id));
        var init = Assert.Throws<TargetInvocationException>(() => typeof(IShop).GetProperty(nameof(IShop.Id))!.SetValue(shop, "x"));
        Assert.IsType<NotSupportedException>(init.InnerException);
    }

    [Fact]
    public void SynchronousCalls_OnADecorator_AllocateNothing()
    {
        var shop = new Shop().Instrumented();

        var (bytes, recorded) = AllocatedBytes.InSteadyState(100_000, calls => Order(shop, calls));

        Assert.Equal(0, bytes);
        Assert.Equal(["""shop.order{"speed":"slow","status":"succeeded"} 100000"""], recorded.Lines);
    }

    [Fact]
    public void Instrumented_OfNothingOrOfADecorator_IsRefusedOrTheSame()
    {
        var inner = new Shop();
        var shop = inner.Instrumented();

        Assert.Throws<ArgumentNullException>("inner", () => ((IShop)null!).Instrumented());
        Assert.Same(shop, shop.Instrumented());
        Assert.Equal(shop, inner.Instrumented());
        Assert.NotEqual(shop, new Shop().Instrumented());
        Assert.NotEqual<object>(shop, inner);
        Assert.Equal((inner.GetHashCode(), "a shop"), (shop.GetHashCode(), shop.ToString()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Order(IShop shop, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            shop.Order(Speed.Slow, i);
        }
    }

    /// <summary>What the compiler writes for a call on a receiver of type dynamic, which it would report.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Tests are not trimmed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Tests are not compiled natively.")]
    private static object OrderDynamically(object shop)
    {
        var site = CallSite<Func<CallSite, object, Speed, int, object>>.Create(Binder.InvokeMember(
            CSharpBinderFlags.None,
            nameof(IShop.Order),
            null,
            typeof(DecoratorTests),
            [.. Enumerable.Repeat(CSharpArgumentInfo.Create(CSharpArgumentInfoFlags.None, null), 3)]));
        return site.Target(site, shop, Speed.Slow, 4);
    }
}
