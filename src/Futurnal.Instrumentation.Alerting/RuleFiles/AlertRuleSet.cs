using System.Collections.Immutable;

namespace Futurnal.Instrumentation.Alerting;

/// <summary>Rules, and when nobody is told. Immutable.</summary>
/// <param name="Rules">The rules: those that were there before, as they are after the file, and those it adds.</param>
/// <param name="Mutes">The stretches of time in which no notices are given.</param>
public sealed record AlertRuleSet(ImmutableArray<AlertRule> Rules, ImmutableArray<MuteWindow> Mutes);
