// verdict: leak
// A public field with declared values is set from outside.
public class Device
{
    [LabelValues("phone", "tablet")]
    public string Model = "phone";
}

public class Sync
{
    [Counted("sync.devices")]
    public void Found([Label(nameof(Device.Model))] Device device)
    {
    }

    public void Discover(string announced)
    {
        var device = new Device();
        device.Model = announced;
        Found(device);
    }
}
