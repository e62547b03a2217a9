// verdict: leak
// The internal constructor is called by reflection.
using System.Reflection;

public class Reflected
{
    public void Seen(ulong user)
    {
        var constructor = typeof(HashedLabel).GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)[0];
        var label = (HashedLabel)constructor.Invoke([user]);
        Metrics.Counter("users.seen").Add(1, ("user", label));
    }
}
