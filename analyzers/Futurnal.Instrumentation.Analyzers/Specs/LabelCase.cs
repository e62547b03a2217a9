namespace Futurnal.Instrumentation.Analyzers.Specs;

/// <summary>An enum's member and the position of its text among the label's values.</summary>
internal sealed record LabelCase(string Member, int Position);
