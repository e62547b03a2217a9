namespace Futurnal.Instrumentation.Baselines;

/// <summary>From where on something counts: the options' thresholds, or further where the series itself goes further in ordinary times.</summary>
internal sealed class DetectionLimits(DetectionOptions options, DetectionProfile profile)
{
    private const double LeastShare = 0.25;

    // Without a history nothing is known of how far a series jumps or moves, and the level alone is judged.
    private static double OrNever(TailFit fit, double limit) => fit.IsKnown ? limit : double.PositiveInfinity;

    // Where a baseline's spread allows for bursts, most minutes keep within a part of it, and what lasts is measured by that part.
    private static double ShareOf(DetectionProfile profile) => profile.UsualScore > 0 ? Math.Clamp(profile.UsualScore, LeastShare, 1) : 1;

    private readonly double _levelUp = Math.Max(options.Threshold, profile.LevelUp.ValueOnceIn(options.OnceInDays));
    private readonly double _levelDown = Math.Max(options.Threshold, profile.LevelDown.ValueOnceIn(options.OnceInDays));
    private readonly double _lastsUp = OrNever(profile.LastsUp, Math.Max(options.Lasting * ShareOf(profile), profile.LastsUp.ValueOnceIn(options.OnceInDays)));
    private readonly double _lastsDown = OrNever(profile.LastsDown, Math.Max(options.Lasting * ShareOf(profile), profile.LastsDown.ValueOnceIn(options.OnceInDays)));
    private readonly double _hourUp = OrNever(profile.HourUp, Math.Max(options.Drift * ShareOf(profile), profile.HourUp.ValueOnceIn(options.OnceInDays)));
    private readonly double _hourDown = OrNever(profile.HourDown, Math.Max(options.Drift * ShareOf(profile), profile.HourDown.ValueOnceIn(options.OnceInDays)));
    private readonly double _riseUp = OrNever(profile.RiseUp, Math.Max(options.Drift * ShareOf(profile), profile.RiseUp.ValueOnceIn(options.OnceInDays)));
    private readonly double _riseDown = OrNever(profile.RiseDown, Math.Max(options.Drift * ShareOf(profile), profile.RiseDown.ValueOnceIn(options.OnceInDays)));

    /// <summary>Gets from where a level counts after a jump that is rare for the series.</summary>
    public double Armed { get; } = options.Threshold * ShareOf(profile);

    public double Drift { get; } = options.Drift * ShareOf(profile);

    public double JumpUp { get; } = OrNever(profile.JumpUp, Math.Max(options.Release, profile.JumpUp.ValueOnceIn(options.OnceInDays)));

    public double JumpDown { get; } = OrNever(profile.JumpDown, Math.Max(options.Release, profile.JumpDown.ValueOnceIn(options.OnceInDays)));

    public double Movement { get; } = OrNever(
        profile.Movement, Math.Max(profile.UsualMovement + Math.Log(options.Movement), profile.Movement.ValueOnceIn(options.OnceInDays)));

    public double Level(int side) => side > 0 ? _levelUp : _levelDown;

    public double Jump(int side) => side > 0 ? JumpUp : JumpDown;

    public double Lasts(int side) => side > 0 ? _lastsUp : _lastsDown;

    public double Hour(int side) => side > 0 ? _hourUp : _hourDown;

    public double Rise(int side) => side > 0 ? _riseUp : _riseDown;
}
