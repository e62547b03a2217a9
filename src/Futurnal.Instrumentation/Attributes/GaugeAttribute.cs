namespace Futurnal.Instrumentation;

/// <summary>
/// Reports a level: the number a method last returned, with <see cref="InFlight"/> how many of its calls are running, with
/// <see cref="Poll"/> the number that a property, field or method without parameters holds when a flush reads it.
/// </summary>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class GaugeAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>Gets or sets a value indicating whether the number of calls now running is reported instead of the value returned.</summary>
    public bool InFlight { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether each flush reads the member, rather than its calls being recorded. Properties
    /// and fields need it.
    /// </summary>
    /// <remarks>
    /// The member is read on the flusher's thread while the application runs, so it must be safe to read from any thread, must
    /// be quick, and must not wait for a flush. A value of <see langword="null"/> is not reported. A member that throws is left
    /// out and read again with the next flush. A static member is read from the time its assembly is first used. An instance
    /// is read once its constructor has called <c>ObserveGauges()</c>, which is generated into its type, and until it is
    /// collected as garbage, which being observed does not delay.
    /// </remarks>
    public bool Poll { get; set; }

    /// <summary>
    /// Gets or sets how the values that one flush reads for the same labels become one, where several instances or members
    /// report them; for <see cref="Poll"/> only.
    /// </summary>
    public GaugeCombine Combine { get; set; }

    /// <summary>Gets or sets what every value may be at most, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double AtMost { get; set; } = double.NaN;

    /// <summary>Gets or sets what every value must be at least, in the metric's unit: a quality gate. Not a number, the default, for none.</summary>
    public double AtLeast { get; set; } = double.NaN;
}
