namespace Futurnal.Instrumentation;

/// <summary>An open incident, seen bad again.</summary>
/// <param name="AtMs">When, in Unix milliseconds.</param>
/// <param name="Rule">The name of the rule, gate or detector that saw it.</param>
/// <param name="Severity">How severe it is now.</param>
/// <param name="Value">The value, in the metric's unit.</param>
/// <param name="Threshold">The value it is measured by, in the metric's unit.</param>
/// <param name="Message">One sentence for people, made of names, numbers and closed vocabularies alone.</param>
public sealed record AlertSighting(long AtMs, string Rule, AlertSeverity Severity, double Value, double Threshold, string Message);
