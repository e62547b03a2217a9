namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>What parsing an interface that asks for a decorator gave: a spec where nothing is wrong with it, else what is wrong.</summary>
internal sealed record DecoratorTargetSpec(DecoratorSpec? Decorator, EquatableArray<DiagnosticSpec> Diagnostics);
