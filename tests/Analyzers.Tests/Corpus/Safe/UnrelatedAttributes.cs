// verdict: safe
// Attributes of the framework with paths in them are not ours.
using System.ComponentModel;

[Description("Reads C:\\Data\\orders.csv")]
public class Orders
{
    [DefaultValue("/srv/orders")]
    public string Root { get; set; } = "/srv/orders";

    [Timed("orders.read")]
    public string[] Read([Label] bool all) => File.ReadAllLines(Path.Combine(Root, all ? "all.csv" : "new.csv"));
}
