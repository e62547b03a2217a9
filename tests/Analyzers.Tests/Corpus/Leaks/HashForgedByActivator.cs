// verdict: leak
// Activator finds the internal constructor too.
using System.Reflection;

public class Activated
{
    public HashedLabel Of(ulong id) =>
        (HashedLabel)Activator.CreateInstance(typeof(HashedLabel), BindingFlags.NonPublic | BindingFlags.Instance, null, [id], null)!;
}
