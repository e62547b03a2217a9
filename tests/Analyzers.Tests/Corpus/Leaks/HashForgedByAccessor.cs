// verdict: leak
// An UnsafeAccessor reaches the internal constructor.
using System.Runtime.CompilerServices;

public static class Opened
{
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern HashedLabel Make(ulong bits);

    public static void Seen(int account) => Metrics.Counter("accounts.seen").Add(1, ("account", Make((ulong)account)));
}
