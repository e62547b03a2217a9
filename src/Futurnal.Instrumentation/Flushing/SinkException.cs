namespace Futurnal.Instrumentation;

/// <summary>
/// Says why a sink cannot keep a batch, in a message made for the user: it names the remedy and holds no value that was
/// measured. Of any other exception only the type is told, since its message could hold anything.
/// </summary>
/// <param name="message">The message.</param>
/// <param name="innerException">The cause, or <see langword="null"/>.</param>
public abstract class SinkException(string message, Exception? innerException) : Exception(message, innerException);
