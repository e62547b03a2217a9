namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>The static class by which a program makes decorators of an interface.</summary>
/// <param name="Namespace">The interface's namespace; empty for the global one.</param>
/// <param name="Accessibility">Its accessibility, which is the interface's.</param>
/// <param name="Name">Its name.</param>
/// <param name="RegistrationMethod">The name of its method that decorates what is registered.</param>
internal sealed record DecoratorExtensionSpec(string Namespace, string Accessibility, string Name, string RegistrationMethod);
