namespace Futurnal.Instrumentation;

/// <summary>
/// Makes the generator write a class that implements the interface by forwarding to another object and records the calls of
/// its attributed members, whoever makes them: reflection, a framework, an assembly built without the generator.
/// </summary>
/// <remarks>
/// <para>
/// <c>shop.Instrumented()</c>, an extension method in the interface's namespace, returns an object that records. Where the
/// compilation knows <c>IServiceCollection</c>, there is an extension for it too: <c>services.InstrumentIShop()</c> decorates
/// what is registered for the interface <c>IShop</c>.
/// </para>
/// <para>A call that an interceptor takes is recorded once, by the decorator, where its receiver is one.</para>
/// <para>A decorator is no object of the implementing class: it can be cast to the interface only.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class GenerateDecoratorAttribute : Attribute;
