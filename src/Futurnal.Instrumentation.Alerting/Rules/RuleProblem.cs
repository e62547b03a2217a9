namespace Futurnal.Instrumentation.Alerting;

/// <summary>What is wrong with a rule.</summary>
/// <param name="Property">The name of the property in <see cref="AlertRule"/>.</param>
/// <param name="Message">A sentence that names the rule, what is wrong and the remedy.</param>
internal sealed record RuleProblem(string Property, string Message);
