namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>A metric that a referenced assembly declares.</summary>
internal sealed record ReferencedMetricSpec(string AssemblyName, DeclaredMetricSpec Metric);
