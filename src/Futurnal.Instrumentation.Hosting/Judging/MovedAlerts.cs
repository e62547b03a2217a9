namespace Futurnal.Instrumentation.Hosting;

/// <summary>Incidents that go on in another place than they began in.</summary>
internal static class MovedAlerts
{
    /// <summary>Makes an incident that goes on with what people were told, and said, of the one before.</summary>
    /// <param name="alert">The incident that is to be opened.</param>
    /// <param name="before">The one it goes on with; <see langword="null"/> where there is none.</param>
    public static AlertRecord GoingOn(this AlertRecord alert, AlertRecord? before) => before is null ? alert : alert with
    {
        TriggeredAtMs = Math.Min(alert.TriggeredAtMs, before.TriggeredAtMs),
        AcknowledgedAtMs = before.AcknowledgedAtMs,
        SnoozedUntilMs = before.SnoozedUntilMs,
        ToldSeverity = before.ToldSeverity,
    };
}
