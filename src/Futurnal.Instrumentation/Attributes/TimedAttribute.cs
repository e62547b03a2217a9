namespace Futurnal.Instrumentation;

/// <summary>Records the duration of every call in milliseconds, and how it ended in the label <c>status</c>.</summary>
/// <remarks>
/// A method that returns <see cref="Task"/>, <see cref="Task{TResult}"/>, <see cref="ValueTask"/> or
/// <see cref="ValueTask{TResult}"/> is timed until the task has completed, not until it was returned.
/// </remarks>
/// <param name="name">The metric's name: words of lower-case letters, digits and underscores, joined by dots.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TimedAttribute(string name) : InstrumentAttribute(name);
