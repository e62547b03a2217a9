namespace Futurnal.Instrumentation;

/// <summary>Which calls of a method marked with <see cref="CountedAttribute"/> count.</summary>
public enum CountOn
{
    /// <summary>Every call.</summary>
    Any,

    /// <summary>Calls that return, or whose task completes, without an exception.</summary>
    Success,

    /// <summary>Calls that end in an exception other than a cancellation.</summary>
    Failure,
}
