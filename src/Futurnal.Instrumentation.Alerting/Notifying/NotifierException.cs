namespace Futurnal.Instrumentation.Alerting;

/// <summary>A notifier cannot tell a notice; the message says why and what to do, and holds nothing private.</summary>
public sealed class NotifierException : Exception
{
    /// <summary>Initializes an exception.</summary>
    /// <param name="message">Why, and what to do.</param>
    public NotifierException(string message)
        : base(message)
    {
    }
}
