namespace Futurnal.Instrumentation.Alerting;

/// <summary>What people are told of an incident. Immutable; made of names, numbers and closed vocabularies alone.</summary>
/// <param name="Kind">What is told.</param>
/// <param name="Alert">The incident.</param>
/// <param name="Title">One line, for example <c>Warning: slow_search</c>.</param>
/// <param name="Body">One sentence with the value, what it is measured by and since when; of an incident that is over, how long it lasted.</param>
public sealed record AlertNotice(NoticeKind Kind, AlertRecord Alert, string Title, string Body);
