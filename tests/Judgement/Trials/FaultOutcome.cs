using Judgement.Simulation;

namespace Judgement.Trials;

/// <summary>What a judge made of one fault.</summary>
/// <param name="Shape">The series' shape.</param>
/// <param name="Fault">The fault.</param>
/// <param name="Delay">The number of evaluations up to the alarm, the one that alarmed included; <see langword="null"/> where there was none.</param>
/// <param name="Alarms">How many alarms began within the fault.</param>
internal sealed record FaultOutcome(SeriesShape Shape, Fault Fault, int? Delay, int Alarms);
