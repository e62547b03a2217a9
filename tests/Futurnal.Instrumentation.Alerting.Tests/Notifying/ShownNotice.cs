namespace Futurnal.Instrumentation.Alerting.Tests;

/// <summary>A notification as a daemon showed it; the body is markup.</summary>
internal sealed record ShownNotice(string Title, string Body, string Category);
