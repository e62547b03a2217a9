using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>What a coverage report says of one instrumented method.</summary>
/// <param name="Method">The method with its parameters and its type.</param>
/// <param name="Assembly">The assembly that declares it, where that is another; else empty.</param>
/// <param name="Form">How it comes to be recorded.</param>
/// <param name="RecordsItself">Whether each call is recorded, whoever makes it.</param>
/// <param name="Metrics">Name and type of each of its metrics.</param>
/// <param name="Woven">How many calls wrappers take.</param>
/// <param name="Escaped">The uses that none takes.</param>
internal sealed record CoverageEntry(
    string Method,
    string Assembly,
    string Form,
    bool RecordsItself,
    EquatableArray<(string Name, string Type)> Metrics,
    int Woven,
    EquatableArray<EscapedPlace> Escaped);
