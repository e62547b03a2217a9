using Futurnal.Instrumentation.Analyzers.Specs;

namespace Futurnal.Instrumentation.Analyzers.Coverage;

/// <summary>What becomes of the uses of instrumented methods in one assembly.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Methods">Its instrumented methods, and those of others that it uses, in the order of their names.</param>
/// <param name="Uncertain">Dynamic calls that may reach an instrumented method.</param>
internal sealed record CoverageReport(string Assembly, EquatableArray<CoverageEntry> Methods, EquatableArray<EscapedPlace> Uncertain);
