// verdict: leak FUT101
// An id as a label: each customer is a series.
public class Orders
{
    [Counted("orders.placed")]
    public void Place([Label("customer")] int customerId)
    {
    }
}
