namespace GeneratedCode.Tests;

/// <summary>A thread without a synchronization context, on which the end of a task runs at once what waits for it.</summary>
internal static class PlainThread
{
    public static T Run<T>(Func<T> function)
    {
        T result = default!;
        var thread = new Thread(() => result = function());
        thread.Start();
        thread.Join();
        return result;
    }
}
