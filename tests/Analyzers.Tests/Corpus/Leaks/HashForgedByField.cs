// verdict: leak
// The backing field of a boxed hash is set by reflection.
using System.Reflection;

public class Boxed
{
    public HashedLabel Of(ulong bits)
    {
        object box = default(HashedLabel);
        typeof(HashedLabel).GetField("<Bits>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(box, bits);
        return (HashedLabel)box;
    }
}
