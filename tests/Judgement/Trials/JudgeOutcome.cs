using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>What a judge made of one series.</summary>
internal sealed record JudgeOutcome(SeriesShape Shape, double HealthyDays, int FalseAlarms, int AlarmingMinutes, IReadOnlyList<FaultOutcome> Faults);
