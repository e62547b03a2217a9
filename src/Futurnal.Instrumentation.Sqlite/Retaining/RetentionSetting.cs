namespace Futurnal.Instrumentation.Sqlite;

/// <summary>What a person set in a store; it goes before the options of the applications that write it.</summary>
/// <param name="Days">How many days points and rollups are kept; <see langword="null"/> where the applications decide, also on the two that follow.</param>
/// <param name="HourDays">How many days rollups by hour are kept; <see langword="null"/> for as long as points.</param>
/// <param name="DayDays">How many days rollups by day are kept; <see langword="null"/> for as long as points.</param>
/// <param name="MaxStoreBytes">How many bytes the file may have, 0 for no limit; <see langword="null"/> where the applications decide.</param>
public sealed record RetentionSetting(int? Days = null, int? HourDays = null, int? DayDays = null, long? MaxStoreBytes = null)
{
    /// <summary>Checks that it has sense.</summary>
    /// <exception cref="ArgumentException">It has none; the message names what.</exception>
    public void Validate()
    {
        if (Days is null && (HourDays ?? DayDays) is not null)
        {
            throw new ArgumentException($"{nameof(RetentionSetting)}.{nameof(Days)} is missing; it has to be set where {nameof(HourDays)} or {nameof(DayDays)} is.");
        }

        Over(new RetentionOptions()).Validate();
    }

    /// <summary>Puts it over an application's options.</summary>
    internal RetentionOptions Over(RetentionOptions options)
    {
        var days = Days is { } set ? options with { Days = set, HourDays = HourDays, DayDays = DayDays } : options;
        return MaxStoreBytes is { } bytes ? days with { MaxStoreBytes = bytes == 0 ? null : bytes } : days;
    }
}
