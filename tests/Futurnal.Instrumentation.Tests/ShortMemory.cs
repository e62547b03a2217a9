using Futurnal.Instrumentation.Recording;

namespace Futurnal.Instrumentation.Tests;

/// <summary>Runs what records on a new thread on which memory runs out; nothing of that may reach who records.</summary>
internal static class ShortMemory
{
    /// <summary>Runs it with memory that runs out when it is asked for the n-th time, once or from then on.</summary>
    /// <returns>Whether it came so far.</returns>
    public static bool RunsOut(int failAt, bool isLasting, Action record)
    {
        var asked = 0;
        OnANewThread(
            () =>
            {
                asked++;
                if (asked == failAt || (isLasting && asked > failAt))
                {
                    throw new InsufficientMemoryException();
                }
            },
            record);
        return asked >= failAt;
    }

    public static void OnANewThread(Action taking, Action record)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            RecordingMemory.Taking = taking;
            try
            {
                record();
            }
            catch (Exception e)
            {
                thrown = e;
            }
            finally
            {
                RecordingMemory.Taking = null;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
