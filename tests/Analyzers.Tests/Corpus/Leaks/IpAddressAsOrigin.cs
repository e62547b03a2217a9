// verdict: leak FUT104
// The address of a peer.
using System.Net;
using System.Net.Sockets;

public class Listener
{
    public void Accept(Socket socket)
    {
        var end = (IPEndPoint)socket.RemoteEndPoint!;
        Accepted(end.Address.ToString());
    }

    [Counted("listener.accepted")]
    private void Accepted([Label, LabelValues("loopback", "remote")] string origin)
    {
    }
}
