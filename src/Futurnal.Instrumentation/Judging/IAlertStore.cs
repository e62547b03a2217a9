namespace Futurnal.Instrumentation;

/// <summary>
/// Keeps incidents from their begin to their end. Safe for use by several threads, and several processes may share one: what is
/// promised to one caller is promised to one over all of them.
/// </summary>
public interface IAlertStore
{
    /// <summary>Opens an incident, where no incident of its key is open, the last one is over for long enough, and there are not too many.</summary>
    /// <remarks>Where the last incident of the key was snoozed beyond its end, the new one is snoozed as long.</remarks>
    /// <param name="alert">The incident; its <see cref="AlertRecord.Id"/> is ignored.</param>
    /// <param name="limits">What keeps it from being opened.</param>
    /// <param name="cancellationToken">Asks to give up; nothing is opened then.</param>
    /// <returns>What became of it. Of callers that open one key at once, one is told <see cref="AlertOpenOutcome.Opened"/>.</returns>
    ValueTask<AlertOpening> TryOpenAsync(AlertRecord alert, AlertLimits limits, CancellationToken cancellationToken = default);

    /// <summary>Notes that an open incident was seen bad again. Its severity only rises: a milder sighting changes the time alone.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="sighting">What was seen.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incident as it is kept now; <see langword="null"/> where none of that number is open.</returns>
    ValueTask<AlertRecord?> SeeAsync(long id, AlertSighting sighting, CancellationToken cancellationToken = default);

    /// <summary>Ends an open incident, unless somebody saw it bad of late.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="ending">When and why it ends.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incident as it is kept now, to the one caller that ended it; to all others <see langword="null"/>.</returns>
    ValueTask<AlertRecord?> ResolveAsync(long id, AlertEnd ending, CancellationToken cancellationToken = default);

    /// <summary>Claims to tell people of an open incident at its severity, which ends a snooze; or of the end of one, where that was left to tell.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="severity">The severity that is told.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>
    /// Whether the caller is to tell: to one caller for each severity that is above those told before, and to another one where the first
    /// does not say within two minutes that it was told.
    /// </returns>
    ValueTask<bool> ClaimNoticeAsync(long id, AlertSeverity severity, long nowMs, CancellationToken cancellationToken = default);

    /// <summary>Says that people were told of an open incident, which was claimed before.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="severity">The severity that was told.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>Whether that was news.</returns>
    ValueTask<bool> ConfirmNoticeAsync(long id, AlertSeverity severity, CancellationToken cancellationToken = default);

    /// <summary>Ends the snooze of an open incident that is over, and claims to tell that the incident goes on.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="nowMs">The time, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>Whether the caller ended it; <see langword="false"/> where it lasts, or another caller was first.</returns>
    ValueTask<bool> EndSnoozeAsync(long id, long nowMs, CancellationToken cancellationToken = default);

    /// <summary>Notes that a person has seen an incident. Of several times the first stays.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="atMs">The time, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incident as it is kept now; <see langword="null"/> where there is none of that number.</returns>
    ValueTask<AlertRecord?> AcknowledgeAsync(long id, long atMs, CancellationToken cancellationToken = default);

    /// <summary>Keeps an open incident quiet for a while.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="untilMs">Until when, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incident as it is kept now; <see langword="null"/> where none of that number is open.</returns>
    ValueTask<AlertRecord?> SnoozeAsync(long id, long untilMs, CancellationToken cancellationToken = default);

    /// <summary>Reads incidents, the newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Asks to give up.</param>
    /// <returns>The incidents.</returns>
    ValueTask<IReadOnlyList<AlertRecord>> ReadAlertsAsync(AlertQuery query, CancellationToken cancellationToken = default);
}
