namespace Futurnal.Instrumentation.Baselines;

/// <summary>The label value that explains most of a change.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Value">The label's value.</param>
/// <param name="Share">Which share of the whole change its series make: 1 is all of it, more where others moved the other way.</param>
/// <param name="Surprise">How much the label's shares of the total changed, as divergence of Jensen and Shannon in nats, 0 to 0.69: by it one label is preferred to another.</param>
public sealed record LabelMove(string Key, string Value, double Share, double Surprise);
