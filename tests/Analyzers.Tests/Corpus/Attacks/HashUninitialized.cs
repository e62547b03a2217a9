// verdict: leak
// A HashedLabel without a constructor is made and its fields are filled by reflection.
using System.Reflection;
using System.Runtime.CompilerServices;

public class A
{
    public HashedLabel Of(ulong bits)
    {
        var box = RuntimeHelpers.GetUninitializedObject(typeof(HashedLabel));
        foreach (var field in box.GetType().GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
        {
            field.SetValue(box, bits);
        }

        return (HashedLabel)box;
    }
}
