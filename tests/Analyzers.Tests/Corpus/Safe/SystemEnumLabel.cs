// verdict: safe
// Enums of the framework as labels.
using System.Net;
using System.Net.Sockets;

public class Sockets
{
    [Timed("sockets.connect")]
    public void Connect([Label] ProtocolType protocol, IPEndPoint end)
    {
    }

    [Counted("sockets.days")]
    public void Day([Label] DayOfWeek day)
    {
    }

    public void Run(IPEndPoint end, DateTime now)
    {
        Connect(ProtocolType.Tcp, end);
        Day(now.DayOfWeek);
    }
}
