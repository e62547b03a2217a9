namespace Futurnal.Instrumentation;

/// <summary>Reports the number the method last returned, or, with <see cref="InFlight"/>, how many calls are running.</summary>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class GaugeAttribute(string name) : InstrumentAttribute(name)
{
    /// <summary>Gets or sets a value indicating whether the number of calls now running is reported instead of the value returned.</summary>
    public bool InFlight { get; set; }
}
