namespace Futurnal.Instrumentation;

/// <summary>What may become of an incident: the one place that stores take it from. Each answers <see langword="null"/> where nothing may change. Thread-safe.</summary>
public static class AlertChanges
{
    // More than a notifier is waited for, and some that wait before it; short enough to be told late rather than never.
    private const long ClaimMs = 120_000;

    /// <summary>Makes the incident that follows others of its key.</summary>
    /// <param name="alert">The incident that is to be opened.</param>
    /// <param name="id">Its number.</param>
    /// <param name="last">The last incident of its key, which is over; <see langword="null"/> where there was none.</param>
    /// <returns>The incident; as quiet as the last one was to be kept.</returns>
    public static AlertRecord Opened(this AlertRecord alert, long id, AlertRecord? last)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert with { Id = id, SnoozedUntilMs = last?.SnoozedUntilMs > alert.TriggeredAtMs ? last.SnoozedUntilMs : alert.SnoozedUntilMs };
    }

    /// <summary>Takes a sighting in: all of it where it is no milder, and its time alone otherwise.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="sighting">The sighting.</param>
    /// <returns>The incident; <see langword="null"/> where it is over.</returns>
    public static AlertRecord? Seen(this AlertRecord alert, AlertSighting sighting)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(sighting);
        if (alert.ResolvedAtMs is not null)
        {
            return null;
        }

        var seen = alert with { LastSeenAtMs = Math.Max(alert.LastSeenAtMs, sighting.AtMs) };
        return sighting.Severity < alert.Severity ? seen : seen with
        {
            Rule = sighting.Rule,
            Severity = sighting.Severity,
            Value = sighting.Value,
            Threshold = sighting.Threshold,
            Message = sighting.Message,
        };
    }

    /// <summary>Ends it.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="ending">When and why.</param>
    /// <returns>The incident; <see langword="null"/> where it is over, or somebody saw it bad of late.</returns>
    public static AlertRecord? Ended(this AlertRecord alert, AlertEnd ending)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.ResolvedAtMs is null && ending.Allows(alert.LastSeenAtMs) ? alert with
        {
            ResolvedAtMs = ending.AtMs,
            Resolution = ending.Resolution,
            TellingUntilMs = ending.IsLeftToTell && alert.ToldSeverity is not null && ending.Resolution != AlertResolution.Stale ? ending.AtMs : null,
        }
        : null;
    }

    /// <summary>Tells whether whoever claimed the last notice has let the time go by to say that it was told.</summary>
    /// <remarks>A time further ahead than any claim is of a clock that was set back since.</remarks>
    /// <param name="alert">The incident.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <returns>Whether others may claim the notice.</returns>
    public static bool IsClaimLapsed(this AlertRecord alert, long nowMs)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.TellingUntilMs is { } until && (until <= nowMs || until - nowMs > ClaimMs);
    }

    /// <summary>Claims to tell people of it: of an open one, which ends a snooze, or of the end of one whose end was left to tell.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="severity">The severity that is told.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <returns>The incident; <see langword="null"/> where it was told already at that severity, or somebody else is at it.</returns>
    public static AlertRecord? Told(this AlertRecord alert, AlertSeverity severity, long nowMs)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.ResolvedAtMs is not null)
        {
            return alert.IsClaimLapsed(nowMs) ? alert with { TellingUntilMs = null } : null;
        }

        return !(alert.ToldSeverity >= severity) || alert.IsClaimLapsed(nowMs)
            ? alert with { ToldSeverity = severity, SnoozedUntilMs = null, TellingUntilMs = nowMs + ClaimMs }
            : null;
    }

    /// <summary>Says that people were told of it.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="severity">The severity that was told.</param>
    /// <returns>The incident; <see langword="null"/> where it is over, or something else was claimed since.</returns>
    public static AlertRecord? Confirmed(this AlertRecord alert, AlertSeverity severity)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert is { ResolvedAtMs: null, TellingUntilMs: not null } && alert.ToldSeverity == severity ? alert with { TellingUntilMs = null } : null;
    }

    /// <summary>Ends a snooze that is over, and claims to tell that it goes on.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <returns>The incident; <see langword="null"/> where it is over, or no snooze of it is.</returns>
    public static AlertRecord? Awake(this AlertRecord alert, long nowMs)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.ResolvedAtMs is null && alert.SnoozedUntilMs <= nowMs ? alert with { SnoozedUntilMs = null, TellingUntilMs = nowMs + ClaimMs } : null;
    }

    /// <summary>Notes that a person has seen it. Of several times the first stays.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="atMs">When, in Unix milliseconds.</param>
    /// <returns>The incident.</returns>
    public static AlertRecord Acknowledged(this AlertRecord alert, long atMs)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert with { AcknowledgedAtMs = alert.AcknowledgedAtMs ?? atMs };
    }

    /// <summary>Keeps it quiet for a while.</summary>
    /// <param name="alert">The incident.</param>
    /// <param name="untilMs">Until when, in Unix milliseconds.</param>
    /// <returns>The incident; <see langword="null"/> where it is over.</returns>
    public static AlertRecord? Snoozed(this AlertRecord alert, long untilMs)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return alert.ResolvedAtMs is null ? alert with { SnoozedUntilMs = untilMs } : null;
    }
}
