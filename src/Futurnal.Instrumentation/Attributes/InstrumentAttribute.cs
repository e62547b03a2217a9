namespace Futurnal.Instrumentation;

/// <summary>What every attribute that makes a method report a metric has in common.</summary>
/// <remarks>
/// The attributes carry no behaviour: the source generator that ships beside this library reads them at compile time.
/// One method may carry several of them; they become one wrapper.
/// </remarks>
public abstract class InstrumentAttribute : Attribute
{
    // The generator knows the attributes of this library only: one derived elsewhere would do nothing.
    private protected InstrumentAttribute(string name) => Name = name;

    /// <summary>Gets the metric's name, for example <c>search.latency</c>.</summary>
    public string Name { get; }

    /// <summary>Gets or sets the unit in UCUM notation, for example <c>By</c> or <c>{document}</c>. A metric of the built-in taxonomy has its own.</summary>
    public string? Unit { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether each value is kept, with its time, besides what is made of all of them. For
    /// metrics whose single events matter: at most 10,000 values between two flushes are kept, those beyond are counted and
    /// left out. Not for gauges that are polled or tell how many calls are running.
    /// </summary>
    public bool Raw { get; set; }

    /// <summary>Gets or sets one sentence on what the metric tells.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Gets or sets on which side of its usual values the metric is in trouble, for whoever judges it. Where it is left out, that is above for
    /// timers and units of time, what the taxonomy says of a built-in metric, and either side for others.
    /// </summary>
    public BadDirection Bad { get; set; }
}
