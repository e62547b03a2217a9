// verdict: leak
// A primary constructor's parameter is used in a method.
public class Queue(string name)
{
    public void Enqueue(object item) => Enqueued(name);

    [Counted("queue.enqueued")]
    private void Enqueued([Label, LabelValues("high", "low")] string queue)
    {
    }
}
