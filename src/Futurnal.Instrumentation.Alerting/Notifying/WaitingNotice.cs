namespace Futurnal.Instrumentation.Alerting;

/// <summary>A notice in the queue of a notifier.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Told">Is told whether it was told.</param>
internal sealed record WaitingNotice(AlertNotice Notice, TaskCompletionSource<bool> Told);
