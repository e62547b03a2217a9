// verdict: safe
// Handles are kept in static fields.
public enum Queue
{
    High,
    Low,
}

public static class Counters
{
    private static readonly BoundCounter High = Metrics.Counter("queue.items").With(("queue", LabelValue.Of(Queue.High)));
    private static readonly BoundCounter Low = Metrics.Counter("queue.items").With(("queue", LabelValue.Of(Queue.Low)));

    public static void Enqueued(bool urgent, string title)
    {
        Console.WriteLine(title);
        (urgent ? High : Low).Add(1);
    }
}
