// verdict: safe
// A restricted property is read for a restricted parameter.
public class Order
{
    [LabelValues("card", "invoice")]
    public string Payment { get; set; } = "card";

    public string Customer { get; set; } = "";
}

public class Checkout
{
    public void Complete(Order order)
    {
        Console.WriteLine(order.Customer);
        Paid(order.Payment);
    }

    public void UseInvoice(Order order) => order.Payment = "invoice";

    [Counted("checkout.paid")]
    private void Paid([Label, LabelValues("card", "invoice")] string payment)
    {
    }
}
