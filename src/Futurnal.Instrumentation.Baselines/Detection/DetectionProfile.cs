using System.Text.Json;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>
/// How far one series goes from what is expected of it in ordinary times, learned from its own history: an autocorrelated or heavy-tailed series goes far
/// without being ill, and gets limits that it passes about once in <see cref="DetectionOptions.OnceInDays"/>. Immutable and thread-safe.
/// </summary>
/// <remarks>Each fit is of the greatest value of an hour of points: see <see cref="TailFit"/>.</remarks>
public sealed record DetectionProfile
{
    /// <summary>Gets what is used where there is no history: nothing is known, the fixed thresholds alone decide.</summary>
    public static DetectionProfile Unknown { get; } = new();

    /// <summary>Gets how far three of five minutes go above what is expected, in spreads.</summary>
    public TailFit LevelUp { get; init; }

    /// <summary>Gets how far three of five minutes go below.</summary>
    public TailFit LevelDown { get; init; }

    /// <summary>Gets how far three minutes rise above the five before.</summary>
    public TailFit JumpUp { get; init; }

    /// <summary>Gets how far three minutes fall below the five before.</summary>
    public TailFit JumpDown { get; init; }

    /// <summary>Gets how far the median of a quarter of an hour goes above what is expected.</summary>
    public TailFit LastsUp { get; init; }

    /// <summary>Gets how far the median of a quarter of an hour goes below.</summary>
    public TailFit LastsDown { get; init; }

    /// <summary>Gets how far the mean of an hour goes above what is expected.</summary>
    public TailFit HourUp { get; init; }

    /// <summary>Gets how far the mean of an hour goes below.</summary>
    public TailFit HourDown { get; init; }

    /// <summary>Gets how far the series rises within six hours, by the slope of Theil and Sen.</summary>
    public TailFit RiseUp { get; init; }

    /// <summary>Gets how far it falls within six hours.</summary>
    public TailFit RiseDown { get; init; }

    /// <summary>Gets how much the values move from minute to minute, as a natural logarithm of spreads.</summary>
    public TailFit Movement { get; init; }

    /// <summary>Gets the median of that movement.</summary>
    public double UsualMovement { get; init; }

    /// <summary>Gets how far ordinary minutes are away, as the standard deviation that half of them would have by a normal distribution; near 1, but where a baseline's spread allows for bursts.</summary>
    public double UsualScore { get; init; }

    /// <summary>Gets for how long the series is often silent, in milliseconds; 0 where it has a point nearly every minute.</summary>
    public long UsualSilenceMs { get; init; }

    /// <summary>Learns from history.</summary>
    /// <param name="history">The points, ordered by time, best of a week or more; of them those of a minute count. Incidents that are known should be left out; an hour in a hundred may hold another.</param>
    /// <param name="expectedAt">What was expected at a moment, in Unix milliseconds.</param>
    /// <param name="options">How will be judged.</param>
    /// <returns>The profile; one that knows little where there is little history.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static DetectionProfile Learn(
        IReadOnlyList<SignalPoint> history, Func<long, Expectation> expectedAt, DetectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(expectedAt);
        ArgumentNullException.ThrowIfNull(options);
        var silenceMs = ProfileLearning.UsualSilence(history);
        var learning = new ProfileLearning(options, silenceMs);
        foreach (var point in history)
        {
            learning.Take(point, expectedAt(point.FromMs));
        }

        return learning.Finish();
    }

    /// <summary>Writes the profile as one JSON value, to be kept with its baseline.</summary>
    /// <param name="json">Where to.</param>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        ProfileJson.Write(json, this);
    }

    /// <summary>Reads a profile that was written.</summary>
    /// <param name="json">The value.</param>
    /// <returns>The profile; <see langword="null"/> where the value is none, or of another form than this version writes.</returns>
    public static DetectionProfile? TryRead(JsonElement json) => ProfileJson.TryRead(json);

    internal TailFit Level(int side) => side > 0 ? LevelUp : LevelDown;

    internal TailFit Jump(int side) => side > 0 ? JumpUp : JumpDown;

    internal TailFit Lasts(int side) => side > 0 ? LastsUp : LastsDown;

    internal TailFit Hour(int side) => side > 0 ? HourUp : HourDown;

    internal TailFit Rise(int side) => side > 0 ? RiseUp : RiseDown;
}
