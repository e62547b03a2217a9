// verdict: leak FUT108
// The unit is the currency's name, typed by a user.
public class Ledger
{
    public DynamicHistogram For(string currency) => Metrics.Histogram(
        new MetricDefinition("ledger.amount", MetricType.Histogram, MetricCategory.Application, currency, "Amounts booked.", [], "App"));
}
