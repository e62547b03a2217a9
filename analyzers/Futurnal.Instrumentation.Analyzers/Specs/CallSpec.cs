namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A wrapper and the calls in one file that it takes.</summary>
/// <param name="Wrapper">The wrapper.</param>
/// <param name="Locations">An <c>[InterceptsLocation]</c> attribute for each call.</param>
internal sealed record CallSpec(WrapperSpec Wrapper, EquatableArray<string> Locations);
