// verdict: leak
// A number as text is open: every order is a series.
public class Checkout
{
    public void Complete(int orderId) => Completed(orderId.ToString());

    [Counted("checkout.completed")]
    private void Completed([Label, LabelValues("first", "repeat")] string order)
    {
    }
}
